@NullMarked
package mx.ventanilla.agenda;

import org.jspecify.annotations.NullMarked;
