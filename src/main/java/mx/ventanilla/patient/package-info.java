@NullMarked
package mx.ventanilla.patient;

import org.jspecify.annotations.NullMarked;
