package mx.ventanilla.agenda;

import java.util.Locale;

/** What a place of the agenda's grid shows: the state of its visit, or why there is none. */
public enum CellState {
    BOOKED("", 'v'), ARRIVED("fth-log-in", 'v'), CALLED("fth-volume-2", 'v'), IN_CONSULTATION("fth-activity", 'v'),
    ATTENDED("fth-check", 'v'), NO_SHOW("fth-user-x", 'n'), LEFT("fth-log-out", 'n'),
    /** Sold on top of another visit, with a supervisor's reason. */
    OVERBOOKED("fth-plus", 'v'),
    /** Booked where nobody will be: absent doctor, closed day. */
    TO_MOVE("fth-repeat", 'v'),
    /** Free again today: offered to who comes without an appointment. */
    FREED("fth-shuffle", 'f'), FREE("", 'f'),
    /** Free, and its hour is over. */
    UNUSED("", 'n'),
    /** No slot here, or nobody to hold it. */
    OUT("", 'n');

    private final String icon;
    private final char sort;

    CellState(String icon, char sort) {
        this.icon = icon;
        this.sort = sort;
    }

    /** Ikonli code, empty for none. */
    public String icon() {
        return icon;
    }

    /** True while somebody holds the place. */
    public boolean isSold() {
        return sort == 'v';
    }

    public boolean isFree() {
        return sort == 'f';
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
}
