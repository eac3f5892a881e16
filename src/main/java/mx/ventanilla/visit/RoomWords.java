package mx.ventanilla.visit;

import mx.ventanilla.core.Messages;

/**
 * The strip of rooms in words.
 *
 * @param warnMinutes minutes a doctor may run late before the desk is warned
 */
record RoomWords(Messages messages, int warnMinutes) {
    /** From how many minutes on a delay is trouble: twice what the desk is warned of. */
    int veryLateMinutes() {
        return 2 * warnMinutes;
    }

    /** "Retraso 31′". */
    String standing(RoomStrip room) {
        return messages.text("reception.strip.standing." + room.punctuality().name(), room.lateMinutes());
    }

    String longest(RoomStrip room) {
        return room.waiting() == 0 ? "—" : messages.text("reception.strip.minutes", room.longestWaitMinutes());
    }

    /** The whole line, for a screen reader. */
    String room(RoomStrip room) {
        return messages.text("reception.strip.spoken", room.roomNumber(), room.doctor(), standing(room), room.waiting(),
                longest(room), room.nextTicket() == null ? "—" : room.nextTicket());
    }

    String pace(RoomStrip room) {
        return messages.text("reception.strip.pace", room.paceMinutes());
    }

    String doctor(RoomStrip room) {
        return room.doctor().isEmpty() ? messages.text("reception.strip.nobody") : room.doctor();
    }

    String waiting(int persons) {
        return messages.text("reception.strip.total", persons);
    }
}
