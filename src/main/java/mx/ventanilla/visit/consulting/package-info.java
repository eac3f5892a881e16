/** Consultorio: the doctor's list of the day, who is inside, and how the consultation ends. */
@NullMarked
package mx.ventanilla.visit.consulting;

import org.jspecify.annotations.NullMarked;
