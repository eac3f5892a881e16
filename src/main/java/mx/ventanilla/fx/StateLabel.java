package mx.ventanilla.fx;

/** A state as icon and word in the colour of its tone. */
public final class StateLabel extends TonedLabel {
    public StateLabel() {
        super("state-label");
    }

    public StateLabel(Tone tone, String icon, String word) {
        this();
        show(tone, icon, word);
    }
}
