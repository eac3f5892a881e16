package mx.ventanilla.referral.screen;

import mx.ventanilla.patient.Patient;

/**
 * Whom a referral is for.
 *
 * @param waits what a voluntary policy does not include yet; empty for any other cover
 */
public record ReferredPatient(Patient patient, String waits) {}
