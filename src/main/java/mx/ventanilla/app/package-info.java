@NullMarked
package mx.ventanilla.app;

import org.jspecify.annotations.NullMarked;
