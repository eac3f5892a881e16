package mx.ventanilla.agenda;

/** Where a patient without appointment is taken: on top of a doctor's slots, or in a slot that is free today. */
public sealed interface WalkInPlace {
    RoomShift shift();

    /**
     * @param n number of the place on top of the slots, from 1 to the quota
     */
    record Extra(RoomShift shift, int n) implements WalkInPlace {}

    /** The Unifila: a slot freed today in any room. */
    record Unifila(RoomShift shift, Slot slot) implements WalkInPlace {}
}
