package mx.ventanilla.referral.screen;

/** What the panel asks for beside one referral. */
public enum PanelForm {
    NONE, CONTACT, NEWS, CLOSE, CAPTURE, ACCEPT, RETURN, ONWARD, ANSWER;

    boolean asksForDay() {
        return this == NEWS || this == ACCEPT;
    }

    boolean asksForReason() {
        return this == RETURN || this == CLOSE || this == NEWS;
    }

    boolean asksForAnswer() {
        return this == CAPTURE || this == ANSWER;
    }

    boolean asksForInformant() {
        return this == NEWS || this == CAPTURE;
    }
}
