@NullMarked
package mx.ventanilla.patient.roster;

import org.jspecify.annotations.NullMarked;
