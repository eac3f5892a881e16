/** Unifila: the slots freed today in all rooms, given to who waits without an appointment. */
@NullMarked
package mx.ventanilla.visit.unifila;

import org.jspecify.annotations.NullMarked;
