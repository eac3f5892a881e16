/** The one form in which a person is registered and corrected. */
@NullMarked
package mx.ventanilla.patient.register;

import org.jspecify.annotations.NullMarked;
