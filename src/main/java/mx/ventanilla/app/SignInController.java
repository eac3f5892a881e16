package mx.ventanilla.app;

import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import mx.ventanilla.core.Messages;
import mx.ventanilla.fx.KeyButton;

/** The first screen: nothing about a patient opens before it. */
@SuppressWarnings("NullAway.Init")
public final class SignInController {
    private final SignInViewModel model;
    private final Messages messages;

    @FXML
    private VBox signInCard;
    @FXML
    private Label signInUnit;
    @FXML
    private TextField userNameField;
    @FXML
    private PasswordField passwordField;
    @FXML
    private HBox capsLockHint;
    @FXML
    private VBox ownPasswordBox;
    @FXML
    private PasswordField ownPasswordField;
    @FXML
    private PasswordField repeatedField;
    @FXML
    private HBox signInIncoming;
    @FXML
    private Label signInIncomingLabel;
    @FXML
    private HBox signInProblem;
    @FXML
    private Label signInProblemLabel;
    @FXML
    private KeyButton signInButton;
    @FXML
    private ProgressBar signInBusy;

    public SignInController(SignInViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    public void initialize() {
        signInIncoming.managedProperty().bind(signInIncoming.visibleProperty());
        signInIncoming.setVisible(false);
        userNameField.textProperty().bindBidirectional(model.userNameProperty());
        passwordField.textProperty().bindBidirectional(model.passwordProperty());
        userNameField.setOnAction(event -> goOn());
        SignInForm.bind(model, messages, signInButton, signInBusy, signInProblem, signInProblemLabel, passwordField);
        bindOwnPassword();
        capsLockHint.managedProperty().bind(capsLockHint.visibleProperty());
        capsLockHint.setVisible(false);
        passwordField.setOnKeyReleased(event -> capsLockHint
                .setVisible(Platform.isKeyLocked(KeyCode.CAPS).orElse(false)));
    }

    /** Enter after the name: to the password, or in when it is there already. */
    private void goOn() {
        if (passwordField.getText().isEmpty()) {
            passwordField.requestFocus();
        } else {
            model.signIn();
        }
    }

    private void bindOwnPassword() {
        ownPasswordField.textProperty().bindBidirectional(model.newPasswordProperty());
        repeatedField.textProperty().bindBidirectional(model.repeatedProperty());
        ownPasswordBox.managedProperty().bind(ownPasswordBox.visibleProperty());
        ownPasswordBox.visibleProperty().bind(model.settingOwnProperty());
        ownPasswordBox.disableProperty().bind(model.busyProperty());
        model.busyProperty().subscribe(busy -> focusOwn());
        model.problemProperty().subscribe(problem -> {
            if (problem != null) {
                focusOwn();
            }
        });
    }

    /** A one-time password is not typed again: the next thing to type is one's own. */
    private void focusOwn() {
        if (!model.busyProperty().get() && model.settingOwnProperty().get()) {
            (ownPasswordField.getText().isEmpty() ? ownPasswordField : repeatedField).requestFocus();
        }
    }

    /** Names the unit, once its store is open. */
    public void showUnit(String name) {
        signInUnit.setText(name);
    }

    /** Says what waits for the sign-in. */
    public void announce(String sentence) {
        signInIncomingLabel.setText(sentence);
        signInIncoming.setVisible(true);
    }

    /** Adds what can be done without signing in, below all else. */
    public void add(Node below) {
        signInCard.getChildren().add(below);
    }

    /** Puts the focus in the first empty field. */
    public void focusDefault() {
        (userNameField.getText().isEmpty() ? userNameField : passwordField).requestFocus();
    }

    @FXML
    public void signIn() {
        model.signIn();
    }
}
