package mx.ventanilla.app;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import mx.ventanilla.core.Messages;
import mx.ventanilla.fx.InitialsBadge;
import mx.ventanilla.fx.KeyButton;

/** Covers the window while nobody is in front of it; what was typed underneath stays. */
@SuppressWarnings("NullAway.Init")
public final class LockController {
    private final SignInViewModel model;
    private final Messages messages;
    private final SignedIn person;
    private final Runnable onOtherPerson;

    @FXML
    private InitialsBadge lockInitials;
    @FXML
    private Label lockName;
    @FXML
    private Label lockRole;
    @FXML
    private PasswordField lockPasswordField;
    @FXML
    private HBox lockProblem;
    @FXML
    private Label lockProblemLabel;
    @FXML
    private KeyButton unlockButton;
    @FXML
    private ProgressBar lockBusy;

    /** @param model opens for this person's name alone */
    public LockController(SignInViewModel model, Messages messages, SignedIn person, Runnable onOtherPerson) {
        this.model = model;
        this.messages = messages;
        this.person = person;
        this.onOtherPerson = onOtherPerson;
        model.userNameProperty().set(person.userName());
    }

    @FXML
    public void initialize() {
        lockInitials.show(person.firstWord(), person.secondWord());
        lockName.setText(person.fullName());
        lockRole.setText(person.role());
        lockPasswordField.textProperty().bindBidirectional(model.passwordProperty());
        SignInForm.bind(model, messages, unlockButton, lockBusy, lockProblem, lockProblemLabel, lockPasswordField);
    }

    public void focusDefault() {
        lockPasswordField.requestFocus();
    }

    @FXML
    public void unlock() {
        model.signIn();
    }

    @FXML
    public void changeUser() {
        onOtherPerson.run();
    }
}
