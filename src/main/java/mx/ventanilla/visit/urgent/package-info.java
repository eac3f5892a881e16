/** Urgencias at the desk: registered first, classified by a physician, listed by the time within which to be seen. */
@NullMarked
package mx.ventanilla.visit.urgent;

import org.jspecify.annotations.NullMarked;
