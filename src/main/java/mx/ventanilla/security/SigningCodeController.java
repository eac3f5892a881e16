package mx.ventanilla.security;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import mx.ventanilla.core.Messages;
import mx.ventanilla.fx.Action;
import mx.ventanilla.fx.KeyButton;

/** Binds the page of one's own signing code. */
@SuppressWarnings("NullAway.Init")
public final class SigningCodeController {
    private final SigningCodeViewModel model;
    private final Messages messages;
    @FXML
    private Label stateLabel;
    @FXML
    private PasswordField codePasswordField;
    @FXML
    private PasswordField newCodeField;
    @FXML
    private PasswordField codeAgainField;
    @FXML
    private KeyButton setCodeButton;
    @FXML
    private HBox codeProblem;
    @FXML
    private Label codeProblemLabel;
    @FXML
    private HBox codeDone;
    @FXML
    private Label codeDoneLabel;

    SigningCodeController(SigningCodeViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    public void initialize() {
        stateLabel.textProperty().bind(model.stateProperty().map(messages::text));
        codePasswordField.textProperty().bindBidirectional(model.passwordProperty());
        newCodeField.textProperty().bindBidirectional(model.codeProperty());
        codeAgainField.textProperty().bindBidirectional(model.againProperty());
        codeAgainField.setOnAction(event -> model.set());
        follow(codeProblem);
        codeProblem.visibleProperty().bind(model.problemProperty().isNotNull());
        codeProblemLabel.textProperty().bind(model.problemProperty().map(messages::text));
        follow(codeDone);
        codeDone.visibleProperty().bind(model.doneProperty().isNotNull());
        codeDoneLabel.textProperty().bind(model.doneProperty().map(messages::text));
        setCodeButton.act(Action.of(SigningCodeSection.SET, model.busyProperty().not(), model::set));
    }

    private static void follow(Node node) {
        node.managedProperty().bind(node.visibleProperty());
    }

    void focusDefault() {
        codePasswordField.requestFocus();
    }
}
