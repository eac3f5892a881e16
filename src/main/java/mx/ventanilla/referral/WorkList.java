package mx.ventanilla.referral;

/** The lists of work, each with what belongs in it; nobody is lost between them. */
public enum WorkList {
    /** The unit waits for the hospital's first word, or for another appointment; the overdue come first. */
    UNANSWERED("s.state in ('SIGNED', 'HANDED_OVER', 'QUEUED', 'SENT', 'RECEIVED', 'ACCEPTED')"
            + " and (s.state <> 'ACCEPTED' or s.appointment_on is null) and r.origin_unit_id = :unit",
            "s.due_on, r.signed_at"),
    /** The day of the hospital's next word has gone by: the first one, another appointment, or the answer. */
    OVERDUE("s.state in ('SIGNED', 'HANDED_OVER', 'QUEUED', 'SENT', 'RECEIVED', 'ACCEPTED', 'NO_SHOW', 'ATTENDED')"
            + " and s.due_on < :today and r.origin_unit_id = :unit", "s.due_on, r.signed_at"),
    RETURNED("s.state = 'RETURNED' and r.origin_unit_id = :unit", "s.since"),
    /** With an appointment from today to the next seven days. */
    THIS_WEEK("s.state = 'ACCEPTED' and s.appointment_on between :today and :week and r.origin_unit_id = :unit",
            "s.appointment_on, s.appointment_at"),
    TO_READ("s.unread = true and r.origin_unit_id = :unit", "s.since"),
    /** Everything of the unit that is not over. */
    OPEN("s.state in ('SIGNED', 'HANDED_OVER', 'QUEUED', 'SENT', 'RECEIVED', 'ACCEPTED', 'NO_SHOW', 'ATTENDED',"
            + " 'ANSWERED', 'RETURNED', 'EXPIRED') and r.origin_unit_id = :unit",
            "r.signed_at desc"),
    /** At a hospital: what has arrived and nobody has decided. */
    INBOX("s.state in ('SIGNED', 'HANDED_OVER', 'QUEUED', 'SENT', 'RECEIVED') and " + Came.HERE,
            "case when r.priority = 'URGENT' then 0 else 1 end, r.signed_at"),
    /** At a hospital: accepted, and the patient has not been seen; who has no appointment any more comes first. */
    SCHEDULED("s.state in ('ACCEPTED', 'NO_SHOW') and " + Came.HERE,
            "case when s.appointment_on is null then 0 else 1 end, s.appointment_on, s.appointment_at"),
    /** At a hospital: seen, and the unit waits for the answer. */
    TO_ANSWER("s.state = 'ATTENDED' and " + Came.HERE, "s.since"),
    /** At a hospital: answered, returned or sent elsewhere. */
    DONE("s.state in ('ANSWERED', 'CLOSED', 'RETURNED', 'REFERRED_ONWARD', 'CANCELLED', 'REPLACED')"
            + " and " + Came.HERE, "s.since desc");

    /** To a hospital from another unit, or from its own family doctors. */
    private static final class Came {
        private static final String HERE = "(r.origin_unit_id <> :unit"
                + " or r.hospital_id in (select own.id from hospital own where own.unit_id = :unit))";
    }

    private final String condition;
    private final String order;

    WorkList(String condition, String order) {
        this.condition = condition;
        this.order = order;
    }

    String condition() {
        return condition;
    }

    String order() {
        return order;
    }

    public boolean isOfHospital() {
        return switch (this) {
            case INBOX, SCHEDULED, TO_ANSWER, DONE -> true;
            default -> false;
        };
    }
}
