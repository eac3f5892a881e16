package mx.ventanilla.visit.unifila;

import mx.ventanilla.agenda.RoomShift;
import mx.ventanilla.agenda.Slot;

/**
 * A slot of today that nobody has.
 *
 * @param freed true when somebody had it and gave it back
 */
public record FreePlace(RoomShift shift, Slot slot, boolean freed) {}
