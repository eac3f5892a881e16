@NullMarked
package mx.ventanilla.patient.search;

import org.jspecify.annotations.NullMarked;
