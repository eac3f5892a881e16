package mx.ventanilla.patient;

import java.time.LocalDate;

/**
 * That somebody has died.
 *
 * @param source how it is known: a certificate, the family, a hospital
 */
public record Death(LocalDate day, String source) {}
