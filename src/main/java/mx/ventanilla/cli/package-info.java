@NullMarked
package mx.ventanilla.cli;

import org.jspecify.annotations.NullMarked;
