package mx.ventanilla.visit.urgent;

import mx.ventanilla.core.Sentence;

/** How pressing an urgency is: a medical act (NOM-027), in the order of the catalogue's levels 1 to 5. */
public enum Triage {
    RED, ORANGE, YELLOW, GREEN, BLUE;

    /** From 1, the most pressing. */
    public int level() {
        return ordinal() + 1;
    }

    public Sentence word() {
        return Sentence.of("urgent.triage." + name());
    }
}
