@NullMarked
package mx.ventanilla.core;

import org.jspecify.annotations.NullMarked;
