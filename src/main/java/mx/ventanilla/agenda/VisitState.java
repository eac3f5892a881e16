package mx.ventanilla.agenda;

import mx.ventanilla.core.Sentence;

/** Where a visit stands, from the booking to its end. Only {@link VisitStates} says which state follows which. */
public enum VisitState {
    BOOKED, ARRIVED, CALLED, IN_CONSULTATION, ATTENDED, CANCELLED_BY_PATIENT, CANCELLED_BY_UNIT, NO_SHOW, LEFT, MOVED;

    /** True while the visit holds its slot and its place in the patient's day; every side exit gives them back. */
    public boolean occupiesSlot() {
        return switch (this) {
            case BOOKED, ARRIVED, CALLED, IN_CONSULTATION, ATTENDED -> true;
            case CANCELLED_BY_PATIENT, CANCELLED_BY_UNIT, NO_SHOW, LEFT, MOVED -> false;
        };
    }

    /** True for a patient who is in the waiting room, called or not. */
    public boolean isWaiting() {
        return this == ARRIVED || this == CALLED;
    }

    /** True when nothing more is expected to happen. */
    public boolean isOver() {
        return this == ATTENDED || !occupiesSlot();
    }

    public Sentence word() {
        return Sentence.of("agenda.state." + name());
    }
}
