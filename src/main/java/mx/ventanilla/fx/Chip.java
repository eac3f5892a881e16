package mx.ventanilla.fx;

/** A small pill with icon and word; style class {@code solid} fills it with the accent. */
public final class Chip extends TonedLabel {
    public Chip() {
        super("chip");
    }

    public Chip(Tone tone, String icon, String word) {
        this();
        show(tone, icon, word);
    }
}
