package mx.ventanilla.referral.screen;

/** What the panel asks for beside one referral. */
public enum PanelForm {
    NONE, CONTACT, NEWS, CLOSE, CAPTURE, ADDENDUM, CANCEL, EXPORT, SAVE;

    /** True when the person signs what is written here. */
    boolean asksForCode() {
        return this == ADDENDUM;
    }

    /** True when it ends in a file. */
    boolean asksForFile() {
        return this == EXPORT || this == SAVE;
    }

    boolean ends() {
        return this == CLOSE || this == CANCEL;
    }

    boolean asksForAnswer() {
        return this == CAPTURE;
    }

    boolean asksForInformant() {
        return this == NEWS || this == CAPTURE;
    }
}
