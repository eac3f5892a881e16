package mx.ventanilla.agenda;

import java.util.Locale;

/** What a place of the agenda's grid shows: the state of its visit, or why there is none. */
public enum CellState {
    BOOKED("", Hold.SOLD), ARRIVED("fth-log-in", Hold.SOLD), CALLED("fth-volume-2", Hold.SOLD),
    IN_CONSULTATION("fth-activity", Hold.SOLD),
    ATTENDED("fth-check", Hold.SOLD), NO_SHOW("fth-user-x", Hold.NOBODY), LEFT("fth-log-out", Hold.NOBODY),
    /** Sold on top of another visit, with a supervisor's reason. */
    OVERBOOKED("fth-plus", Hold.SOLD),
    /** Booked where nobody will be: absent doctor, closed day. */
    TO_MOVE("fth-repeat", Hold.SOLD),
    /** Free again today: offered to who comes without an appointment. */
    FREED("fth-shuffle", Hold.ON_OFFER), FREE("", Hold.ON_OFFER),
    /** Free, and its hour is over. */
    UNUSED("", Hold.NOBODY),
    /** No slot here, or nobody to hold it. */
    OUT("", Hold.NOBODY);

    private final String icon;
    private final Hold hold;

    CellState(String icon, Hold hold) {
        this.icon = icon;
        this.hold = hold;
    }

    /** Ikonli code, empty for none. */
    public String icon() {
        return icon;
    }

    /** True while somebody holds the place. */
    public boolean isSold() {
        return hold == Hold.SOLD;
    }

    public boolean isFree() {
        return hold == Hold.ON_OFFER;
    }

    /** Its class in the stylesheet. */
    String styleClass() {
        return "agenda-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static CellState of(GridVisit visit, RoomShift shift) {
        return switch (visit.state()) {
            case BOOKED -> ofBooked(visit, shift);
            case ARRIVED -> ARRIVED;
            case CALLED -> CALLED;
            case IN_CONSULTATION -> IN_CONSULTATION;
            case ATTENDED -> ATTENDED;
            case NO_SHOW -> NO_SHOW;
            case LEFT -> LEFT;
            case CANCELLED_BY_PATIENT, CANCELLED_BY_UNIT, MOVED -> FREED;
        };
    }

    private static CellState ofBooked(GridVisit visit, RoomShift shift) {
        boolean attended = visit.starts() == null
                ? shift.presence() == Presence.PRESENT && shift.dayKind() == DayKind.OPEN
                : shift.slotAt(visit.starts()).filter(slot -> !shift.isAttended(slot)).isEmpty()
                        && shift.presence() == Presence.PRESENT && shift.dayKind() == DayKind.OPEN;
        if (!attended) {
            return TO_MOVE;
        }
        return visit.overrideReason() == null ? BOOKED : OVERBOOKED;
    }

    /** Whether somebody has the place, or may have it. */
    private enum Hold {
        SOLD, ON_OFFER, NOBODY
    }
}
