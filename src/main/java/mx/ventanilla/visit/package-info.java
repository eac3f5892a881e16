@NullMarked
package mx.ventanilla.visit;

import org.jspecify.annotations.NullMarked;
