package mx.ventanilla.app;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import mx.ventanilla.fx.KeyButton;
import org.jspecify.annotations.Nullable;

/** What the window shows while a backup takes the store's place, and when it has. */
@SuppressWarnings("NullAway.Init")
public final class RestoreNewsController {
    private final @Nullable String news;
    private final Runnable onSignIn;

    @FXML
    private Label newsLabel;
    @FXML
    private ProgressBar newsBusy;
    @FXML
    private KeyButton newsSignInButton;

    private RestoreNewsController(@Nullable String news, Runnable onSignIn) {
        this.news = news;
        this.onSignIn = onSignIn;
    }

    static RestoreNewsController working() {
        return new RestoreNewsController(null, () -> {});
    }

    static RestoreNewsController ended(String news, Runnable onSignIn) {
        return new RestoreNewsController(news, onSignIn);
    }

    @FXML
    public void initialize() {
        boolean ended = news != null;
        newsBusy.setVisible(!ended);
        newsBusy.managedProperty().bind(newsBusy.visibleProperty());
        newsSignInButton.setVisible(ended);
        newsSignInButton.managedProperty().bind(newsSignInButton.visibleProperty());
        if (news != null) {
            newsLabel.setText(news);
        }
    }

    @FXML
    public void signIn() {
        onSignIn.run();
    }

    void focusDefault() {
        newsSignInButton.requestFocus();
    }
}
