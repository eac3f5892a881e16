package mx.ventanilla.clinic;

import mx.ventanilla.core.Messages;
import mx.ventanilla.db.Journey;
import mx.ventanilla.fx.Shown;
import mx.ventanilla.fx.StateLabel;
import mx.ventanilla.fx.Tone;

/** How far a record has come on its way to the region, told alike on every screen. */
public final class JourneySign {
    private JourneySign() {}

    /** Leaves no gap where the unit works alone: saved here is all there is. */
    public static void show(StateLabel label, Messages messages, Journey journey) {
        Shown.when(label, journey != Journey.ALONE);
        if (journey != Journey.ALONE) {
            label.show(journey == Journey.CONFIRMED ? Tone.OK : Tone.NEUTRAL, icon(journey),
                    messages.text("journey." + journey));
        }
    }

    private static String icon(Journey journey) {
        return switch (journey) {
            case ALONE, SAVED_HERE -> "fth-hard-drive";
            case SENT -> "fth-upload";
            case CONFIRMED -> "fth-check";
            case FROM_REGION -> "fth-download";
        };
    }
}
