package mx.ventanilla.app.bench;

import java.util.Set;
import java.util.UUID;
import mx.ventanilla.patient.duplicate.ComparedPerson;

/**
 * One record of the invented roster.
 *
 * @param person number of the person; two records with one number are of one person
 * @param slips what is wrong in it, nothing in a first record
 */
record DuplicateCase(UUID id, int person, ComparedPerson content, Set<DuplicateSlip> slips) {}
