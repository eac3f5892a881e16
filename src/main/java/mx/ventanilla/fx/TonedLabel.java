package mx.ventanilla.fx;

import javafx.scene.control.Label;

/** A word with its icon in the colour of a tone. */
public abstract sealed class TonedLabel extends Label permits Chip, StateLabel {
    private Tone tone = Tone.NEUTRAL;
    private String icon = "";

    TonedLabel(String styleClass) {
        getStyleClass().add(styleClass);
        setMinWidth(USE_PREF_SIZE);
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
