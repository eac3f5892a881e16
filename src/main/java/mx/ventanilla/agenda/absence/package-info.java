/** Absences of a doctor, a room or the whole unit, and the re-scheduling of everybody who had an appointment then. */
@NullMarked
package mx.ventanilla.agenda.absence;

import org.jspecify.annotations.NullMarked;
