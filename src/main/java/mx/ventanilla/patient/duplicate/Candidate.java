package mx.ventanilla.patient.duplicate;

import mx.ventanilla.patient.Patient;

/** A stored patient who may be the person being typed. */
public record Candidate(Patient patient, Comparison comparison) {}
