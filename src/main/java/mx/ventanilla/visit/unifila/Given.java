package mx.ventanilla.visit.unifila;

import mx.ventanilla.visit.Registered;

/** A place that was given to one who waited. */
public record Given(UnifilaEntry entry, Registered registered) {}
