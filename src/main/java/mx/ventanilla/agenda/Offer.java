package mx.ventanilla.agenda;

import mx.ventanilla.core.Sentence;

/** A slot that may be sold, with the room that it lies in. */
public record Offer(RoomShift shift, Slot slot) {
    /** Room, day and time in words. */
    public Sentence words() {
        return Sentence.of("agenda.offer.slot", shift.roomNumber(), slot.from());
    }
}
