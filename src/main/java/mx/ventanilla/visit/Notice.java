package mx.ventanilla.visit;

import java.util.UUID;
import mx.ventanilla.fx.Tone;
import org.jspecify.annotations.Nullable;

/**
 * Something that the desk should know of the person on screen.
 *
 * @param act what can be done about it here, null for nothing
 */
public record Notice(Tone tone, String icon, String title, String detail, @Nullable Act act) {
    /** What a notice leads to. */
    public sealed interface Act {
        /** Opens a relative's file. */
        record OpenRelative(UUID patientId) implements Act {}

        /** Shows data and family of the person on screen. */
        record ShowData() implements Act {}

        /** Shows the papers of the cover. */
        record ShowPapers() implements Act {}

        /** Shows, to be printed, where the person on screen is sent. */
        record ShowDirections() implements Act {}
    }
}
