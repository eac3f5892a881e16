package mx.ventanilla.patient.file;

import mx.ventanilla.core.Messages;
import mx.ventanilla.fx.Action;
import mx.ventanilla.fx.KeyButton;

/** Buttons made from what can be asked for. */
final class PatientsButtons {
    private PatientsButtons() {}

    static KeyButton of(Action action, Messages messages) {
        KeyButton button = new KeyButton();
        button.setId(action.command().name() + "Button");
        button.setText(messages.text(action.command().textKey()));
        button.act(action);
        return button;
    }
}
