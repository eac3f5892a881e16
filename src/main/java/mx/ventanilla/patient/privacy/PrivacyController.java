package mx.ventanilla.patient.privacy;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableBooleanValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import mx.ventanilla.fx.KeyButton;
import mx.ventanilla.print.PagePicture;
import org.jspecify.annotations.Nullable;

/** Copy and notice; the keys 1 to 5 are the buttons. */
@SuppressWarnings("NullAway.Init")
public final class PrivacyController {
    private static final double SHEET_WIDTH = 520;
    private final PrivacyViewModel model;
    private final Runnable back;

    @FXML
    private VBox privacyPage;
    @FXML
    private VBox copyBlock;
    @FXML
    private Label copyWhose;
    @FXML
    private KeyButton copyPdfButton;
    @FXML
    private KeyButton copyJsonButton;
    @FXML
    private KeyButton copyPrintButton;
    @FXML
    private KeyButton noticePrintButton;
    @FXML
    private KeyButton noticePdfButton;
    @FXML
    private KeyButton privacyBackButton;
    @FXML
    private ImageView noticeImage;
    @FXML
    private StackPane noticePaper;
    @FXML
    private ProgressBar privacyBusy;
    @FXML
    private HBox privacyProblem;
    @FXML
    private Label privacyProblemLabel;

    /** @param back leaves the page */
    public PrivacyController(PrivacyViewModel model, Runnable back) {
        this.model = model;
        this.back = back;
    }

    @FXML
    public void initialize() {
        copyWhose.textProperty().bind(model.whoseProperty());
        showWhile(copyBlock, model.copyableProperty());
        privacyProblemLabel.textProperty().bind(model.problemProperty());
        showWhile(privacyProblem, model.problemProperty().isNotEmpty());
        showWhile(privacyBusy, model.busyProperty());
        copyPdfButton.setOnAction(event -> save("privacy.copy.fileName", "pdf", model::saveCopyPdf));
        copyJsonButton.setOnAction(event -> save("privacy.copy.fileName", "json", model::saveCopyJson));
        copyPrintButton.setOnAction(event -> model.printCopy());
        noticePrintButton.setOnAction(event -> model.printNotice());
        noticePdfButton.setOnAction(event -> save("privacy.notice.fileName", "pdf", model::saveNotice));
        privacyBackButton.setOnAction(event -> back.run());
        noticePaper.visibleProperty().bind(noticeImage.imageProperty().isNotNull());
        model.noticeProperty().subscribe(this::show);
        privacyPage.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        privacyPage.visibleProperty().subscribe(this::takeFocus);
    }

    private void takeFocus(boolean shown) {
        if (shown) {
            privacyPage.requestFocus();
        }
    }

    private void press(KeyEvent event) {
        List<KeyButton> buttons = List.of(copyPdfButton, copyJsonButton, copyPrintButton, noticePrintButton,
                noticePdfButton);
        String name = event.getCode().getName();
        int number = event.getCode().isDigitKey() ? name.charAt(name.length() - 1) - '0' : 0;
        if (number >= 1 && number <= buttons.size() && isShown(buttons.get(number - 1))) {
            buttons.get(number - 1).fire();
            event.consume();
        }
    }

    private boolean isShown(Node button) {
        return copyBlock.isVisible() || button.equals(noticePrintButton) || button.equals(noticePdfButton);
    }

    private void show(@Nullable PagePicture picture) {
        if (picture == null) {
            noticeImage.setImage(null);
            return;
        }
        WritableImage image = new WritableImage(picture.width(), picture.height());
        image.getPixelWriter().setPixels(0, 0, picture.width(), picture.height(), PixelFormat.getIntArgbInstance(),
                picture.pixels(), 0, picture.width());
        noticeImage.setFitWidth(SHEET_WIDTH);
        noticeImage.setImage(image);
    }

    /** The name proposed for the file names nobody. */
    private void save(String nameKey, String ending, Consumer<Path> work) {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName(model.messages().text(nameKey) + "." + ending);
        File file = chooser.showSaveDialog(privacyPage.getScene().getWindow());
        if (file != null) {
            work.accept(file.toPath());
        }
    }

    private static void showWhile(Node node, ObservableBooleanValue when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
    }
}
