package mx.ventanilla.fx;

import javafx.scene.control.Label;

/** A small pill with icon and word; style class {@code solid} fills it with the accent. */
public final class Chip extends Label {
    private Tone tone = Tone.NEUTRAL;
    private String icon = "";

    public Chip() {
        getStyleClass().add("chip");
        setMinWidth(USE_PREF_SIZE);
    }

    public Chip(Tone tone, String icon, String word) {
        this();
        show(tone, icon, word);
    }

    /** @param iconCode Ikonli code, or empty for none */
    public void show(Tone newTone, String iconCode, String word) {
        setTone(newTone);
        setIcon(iconCode);
        setText(word);
    }

    public Tone getTone() {
        return tone;
    }

    public void setTone(Tone tone) {
        this.tone = tone;
        tone.applyTo(getStyleClass());
    }

    public String getIcon() {
        return icon;
    }

    public void setIcon(String code) {
        icon = code;
        setGraphic(code.isEmpty() ? null : Icons.of(code, "icon-s"));
    }
}
