@NullMarked
package mx.ventanilla.fx;

import org.jspecify.annotations.NullMarked;
