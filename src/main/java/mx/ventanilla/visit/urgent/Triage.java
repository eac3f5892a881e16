package mx.ventanilla.visit.urgent;

import java.util.Arrays;
import mx.ventanilla.core.Sentence;

/** How pressing an urgency is: a medical act (NOM-027), in the order of the catalogue's levels 1 to 5. */
public enum Triage {
    RED(1), ORANGE(2), YELLOW(3), GREEN(4), BLUE(5);

    private final int level;

    Triage(int level) {
        this.level = level;
    }

    /** From 1, the most pressing. */
    public int level() {
        return level;
    }

    static Triage ofLevel(int level) {
        return Arrays.stream(values()).filter(triage -> triage.level == level).findFirst().orElseThrow();
    }

    public Sentence word() {
        return Sentence.of("urgent.triage." + name());
    }
}
