package mx.ventanilla.patient.duplicate;

import mx.ventanilla.patient.Patient;

/** A pair of the work list with both records and the reasons as they are now. */
public record PairInFull(DuplicatePair pair, Patient first, Patient second, Comparison comparison) {}
