package mx.ventanilla.app;

import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.Problem;
import mx.ventanilla.fx.KeyButton;
import org.jspecify.annotations.Nullable;

/** What the sign-in and the lock screen bind alike: button, progress, and the problem in its place. */
final class SignInForm {
    private SignInForm() {}

    static void bind(SignInViewModel model, Messages messages, KeyButton button, ProgressBar busy, HBox problemBox,
            Label problemLabel, PasswordField password) {
        button.disableProperty().bind(model.ready().not());
        busy.visibleProperty().bind(model.busyProperty());
        problemBox.managedProperty().bind(problemBox.visibleProperty());
        problemBox.visibleProperty().bind(model.problemProperty().isNotNull());
        problemLabel.textProperty().bind(model.problemProperty().map(messages::text));
        password.disableProperty().bind(model.busyProperty());
        model.problemProperty().subscribe(problem -> focusAfter(problem, password));
        model.busyProperty().subscribe(working -> focusAfter(model.problemProperty().get(), password));
    }

    private static void focusAfter(@Nullable Problem problem, PasswordField password) {
        if (problem != null) {
            password.requestFocus();
        }
    }
}
