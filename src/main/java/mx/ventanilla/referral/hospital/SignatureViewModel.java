package mx.ventanilla.referral.hospital;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The code that signs, and the password that proves who sets a first one. Emptied whenever it was used. */
public final class SignatureViewModel {
    private final InboxViewModel.Outside outside;
    private final StringProperty code = new SimpleStringProperty("");
    private final StringProperty password = new SimpleStringProperty("");
    private final BooleanProperty first = new SimpleBooleanProperty();

    SignatureViewModel(InboxViewModel.Outside outside) {
        this.outside = outside;
    }

    public StringProperty codeProperty() {
        return code;
    }

    public StringProperty passwordProperty() {
        return password;
    }

    /** True for somebody who has no signing code yet: this one becomes it. */
    public BooleanProperty firstProperty() {
        return first;
    }

    void begin() {
        empty();
        outside.tasks().run("referrals.task.sign", progress -> outside.desk().hasSigningCode())
                .onDone(has -> first.set(!has));
    }

    /** Takes what was typed. */
    Typed take() {
        Typed typed = new Typed(first.get(), password.get().toCharArray(), code.get().toCharArray());
        empty();
        return typed;
    }

    private void empty() {
        code.set("");
        password.set("");
    }

    /** What was typed; {@link #prove} sets the code first where there was none. */
    static final class Typed {
        private final boolean first;
        private final char[] password;
        private final char[] code;

        private Typed(boolean first, char[] password, char[] code) {
            this.first = first;
            this.password = password;
            this.code = code;
        }

        char[] prove(InboxDesk desk) {
            if (first && !desk.hasSigningCode()) {
                desk.setSigningCode(password, code.clone());
            }
            return code.clone();
        }
    }
}
