package mx.ventanilla.visit;

import mx.ventanilla.agenda.VisitState;
import mx.ventanilla.fx.Tone;
import mx.ventanilla.patient.CoverageState;

/** Tone and picture of each state at the desk; the words come with them. */
public final class FoundIcons {
    private FoundIcons() {}

    public static Tone tone(CoverageState state) {
        return switch (state) {
            case CURRENT -> Tone.OK;
            case EXPIRING, WAITING -> Tone.WARN;
            case EXPIRED, NOT_ENTITLED -> Tone.BAD;
            case UNVERIFIED -> Tone.NEUTRAL;
        };
    }

    public static String icon(CoverageState state) {
        return switch (state) {
            case CURRENT -> "fth-check-circle";
            case EXPIRING, WAITING -> "fth-clock";
            case EXPIRED, NOT_ENTITLED -> "fth-x-circle";
            case UNVERIFIED -> "fth-help-circle";
        };
    }

    public static Tone tone(VisitState state) {
        return switch (state) {
            case BOOKED, ATTENDED, MOVED, CANCELLED_BY_PATIENT, CANCELLED_BY_UNIT -> Tone.NEUTRAL;
            case ARRIVED, CALLED, IN_CONSULTATION -> Tone.OK;
            case NO_SHOW, LEFT -> Tone.BAD;
        };
    }

    public static String icon(VisitState state) {
        return switch (state) {
            case BOOKED -> "fth-circle";
            case ARRIVED -> "fth-log-in";
            case CALLED -> "fth-volume-2";
            case IN_CONSULTATION -> "fth-user-check";
            case ATTENDED -> "fth-check";
            case MOVED -> "fth-repeat";
            case CANCELLED_BY_PATIENT, CANCELLED_BY_UNIT, NO_SHOW -> "fth-x-circle";
            case LEFT -> "fth-log-out";
        };
    }

    /** @param veryLate minutes from which a delay is trouble and no longer a warning */
    public static Tone tone(RoomStrip room, int veryLate) {
        return switch (room.punctuality()) {
            case ON_TIME -> Tone.OK;
            case LATE -> room.lateMinutes() >= veryLate ? Tone.BAD : Tone.WARN;
            case ABSENT -> Tone.WARN;
            case NO_DOCTOR -> Tone.NEUTRAL;
        };
    }

    public static String icon(Tone tone, Punctuality punctuality) {
        return switch (punctuality) {
            case ON_TIME -> "fth-check";
            case LATE -> tone == Tone.BAD ? "fth-alert-triangle" : "fth-clock";
            case ABSENT -> "fth-user-x";
            case NO_DOCTOR -> "fth-minus";
        };
    }
}
