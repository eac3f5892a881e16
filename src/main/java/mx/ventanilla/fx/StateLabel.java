package mx.ventanilla.fx;

import javafx.scene.control.Label;

/** A state as icon and word in the colour of its tone. */
public final class StateLabel extends Label {
    private Tone tone = Tone.NEUTRAL;
    private String icon = "";

    public StateLabel() {
        getStyleClass().add("state-label");
        setMinWidth(USE_PREF_SIZE);
    }

    public StateLabel(Tone tone, String icon, String word) {
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
