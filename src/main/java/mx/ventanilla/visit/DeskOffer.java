package mx.ventanilla.visit;

import mx.ventanilla.agenda.Offer;

/**
 * A slot as the desk offers it.
 *
 * @param own true in the patient's own room
 */
public record DeskOffer(Offer offer, boolean own) {}
