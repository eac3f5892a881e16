@NullMarked
package mx.ventanilla.app.bench;

import org.jspecify.annotations.NullMarked;
