/** Sala de espera: which tickets were called, on a screen of its own, with a chime and a voice. */
@NullMarked
package mx.ventanilla.visit.waitingroom;

import org.jspecify.annotations.NullMarked;
