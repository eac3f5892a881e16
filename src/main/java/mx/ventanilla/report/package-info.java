/** Informes: what a day was, by doctor and for the unit, on screen, on paper and as a spreadsheet. */
@NullMarked
package mx.ventanilla.report;

import org.jspecify.annotations.NullMarked;
