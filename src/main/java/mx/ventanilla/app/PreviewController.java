package mx.ventanilla.app;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.TaskRunner;
import mx.ventanilla.fx.KeyButton;
import mx.ventanilla.print.PagePicture;

/** A document page by page, to be printed or not. */
@SuppressWarnings("NullAway.Init")
public final class PreviewController {
    static final String DRAW = "app.task.preview";
    private static final double REST = 190;
    private final Preview preview;
    private final TaskRunner tasks;
    private final Messages messages;
    private final Runnable onClose;
    private int page;
    @FXML
    private StackPane previewShade;
    @FXML
    private Label previewPage;
    @FXML
    private ImageView previewImage;
    @FXML
    private KeyButton printPreviewButton;

    PreviewController(Preview preview, TaskRunner tasks, Messages messages, Runnable onClose) {
        this.preview = preview;
        this.tasks = tasks;
        this.messages = messages;
        this.onClose = onClose;
    }

    @FXML
    public void initialize() {
        previewImage.fitHeightProperty().bind(previewShade.heightProperty().subtract(REST));
        previewShade.addEventFilter(KeyEvent.KEY_PRESSED, this::turn);
        show(0);
    }

    void focusDefault() {
        printPreviewButton.requestFocus();
    }

    @FXML
    public void printIt() {
        answer(true);
    }

    @FXML
    public void leaveIt() {
        answer(false);
    }

    private void answer(boolean wanted) {
        onClose.run();
        preview.decide(wanted);
    }

    private void turn(KeyEvent event) {
        switch (event.getCode()) {
            case PAGE_DOWN -> show(page + 1);
            case PAGE_UP -> show(page - 1);
            case HOME -> show(0);
            case END -> show(preview.pages() - 1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void show(int wanted) {
        page = Math.clamp(wanted, 0, preview.pages() - 1);
        int drawn = page;
        previewPage.setText(messages.text("print.preview.page", drawn + 1, preview.pages()));
        tasks.run(DRAW, progress -> PagePicture.of(preview.pdf(), drawn)).onDone(picture -> {
            if (drawn == page) {
                WritableImage image = new WritableImage(picture.width(), picture.height());
                image.getPixelWriter().setPixels(0, 0, picture.width(), picture.height(),
                        PixelFormat.getIntArgbInstance(), picture.pixels(), 0, picture.width());
                previewImage.setImage(image);
            }
        });
    }
}
