package mx.ventanilla.visit;

import java.io.File;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import mx.ventanilla.core.Messages;
import mx.ventanilla.fx.KeyButton;
import mx.ventanilla.print.PagePicture;
import org.jspecify.annotations.Nullable;

/** The slip as it will be printed. */
@SuppressWarnings("NullAway.Init")
public final class SlipController {
    private static final double SLIP_WIDTH = 300;
    private static final double SHEET_WIDTH = 484;
    /** A sheet is wider than this share of its height; a slip is not. */
    private static final double SHEET_SHAPE = 0.6;

    private final ReceptionViewModel model;
    private final SlipViewModel slip;
    private final Messages words;

    @FXML
    private Label slipTitle;
    @FXML
    private VBox slipPage;
    @FXML
    private StackPane slipPaper;
    @FXML
    private ImageView slipImage;
    @FXML
    private ProgressBar slipBusy;
    @FXML
    private KeyButton printSlipButton;
    @FXML
    private KeyButton saveSlipButton;
    @FXML
    private KeyButton slipBackButton;

    SlipController(ReceptionViewModel model, Messages words) {
        this.model = model;
        this.words = words;
        this.slip = model.slip();
    }

    @FXML
    public void initialize() {
        slipTitle.textProperty().bind(slip.titleProperty().map(words::text));
        slipBusy.visibleProperty().bind(slip.busyProperty());
        slipPaper.visibleProperty().bind(slip.pictureProperty().isNotNull());
        slip.pictureProperty().subscribe(this::show);
        printSlipButton.setOnAction(event -> slip.print());
        saveSlipButton.setOnAction(event -> save());
        slipBackButton.setOnAction(event -> model.stepBack());
        slipPage.visibleProperty().subscribe(this::takeFocus);
    }

    private void takeFocus(boolean shown) {
        if (shown) {
            printSlipButton.requestFocus();
        }
    }

    private void show(@Nullable PagePicture picture) {
        if (picture == null) {
            slipImage.setImage(null);
            return;
        }
        WritableImage image = new WritableImage(picture.width(), picture.height());
        image.getPixelWriter().setPixels(0, 0, picture.width(), picture.height(), PixelFormat.getIntArgbInstance(),
                picture.pixels(), 0, picture.width());
        slipImage.setFitWidth(picture.width() > SHEET_SHAPE * picture.height() ? SHEET_WIDTH : SLIP_WIDTH);
        slipImage.setImage(image);
    }

    private void save() {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName(words.text(slip.fileName()));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("PDF", "*.pdf"));
        File file = chooser.showSaveDialog(slipPage.getScene().getWindow());
        if (file != null) {
            slip.save(file.toPath());
        }
    }
}
