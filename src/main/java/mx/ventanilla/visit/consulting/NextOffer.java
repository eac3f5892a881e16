package mx.ventanilla.visit.consulting;

import mx.ventanilla.agenda.Offer;

/**
 * A place for the next appointment.
 *
 * @param days from today
 * @param afterCover true when the patient's cover ends before that day
 */
public record NextOffer(Offer offer, long days, boolean afterCover) {}
