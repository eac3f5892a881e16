package mx.ventanilla.agenda;

/** The rules that a booking may break. Those about the day's capacity and the patient give way to a supervisor. */
public enum BookingRule {
    NO_SUCH_SLOT, PAST, BEYOND_HORIZON, CLOSED_DAY, URGENT_ONLY_DAY, NO_DOCTOR, DOCTOR_ABSENT, ROOM_CLOSED,
    ALREADY_THAT_DAY, NOT_COVERED, SLOT_TAKEN, QUOTA_FULL;

    /** True when a supervisor may set the rule aside by giving a reason. */
    public boolean isOverridable() {
        return switch (this) {
            case NO_DOCTOR, DOCTOR_ABSENT, ROOM_CLOSED, ALREADY_THAT_DAY, NOT_COVERED, SLOT_TAKEN, QUOTA_FULL -> true;
            case NO_SUCH_SLOT, PAST, BEYOND_HORIZON, CLOSED_DAY, URGENT_ONLY_DAY -> false;
        };
    }
}
