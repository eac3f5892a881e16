/** Pacientes: a patient's file, the family, records joined and parted. */
@NullMarked
package mx.ventanilla.patient.file;

import org.jspecify.annotations.NullMarked;
