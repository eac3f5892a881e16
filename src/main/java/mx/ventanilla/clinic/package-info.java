@NullMarked
package mx.ventanilla.clinic;

import org.jspecify.annotations.NullMarked;
