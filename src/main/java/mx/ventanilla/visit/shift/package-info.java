/** Turno: what is looked at when a shift opens, its closing with the daily sheets, and working on paper. */
@NullMarked
package mx.ventanilla.visit.shift;

import org.jspecify.annotations.NullMarked;
