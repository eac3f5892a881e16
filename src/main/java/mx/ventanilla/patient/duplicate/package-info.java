/** Records that may be of one person: found, explained, decided, joined and parted again. */
@NullMarked
package mx.ventanilla.patient.duplicate;

import org.jspecify.annotations.NullMarked;
