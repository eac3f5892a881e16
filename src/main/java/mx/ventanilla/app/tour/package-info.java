@NullMarked
package mx.ventanilla.app.tour;

import org.jspecify.annotations.NullMarked;
