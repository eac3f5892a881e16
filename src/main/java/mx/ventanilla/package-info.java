@NullMarked
package mx.ventanilla;

import org.jspecify.annotations.NullMarked;
