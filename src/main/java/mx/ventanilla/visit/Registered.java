package mx.ventanilla.visit;

import mx.ventanilla.agenda.Visit;

/** A registered arrival, and what the patient is told and given. */
public record Registered(Visit visit, ArrivalSlip slip) {}
