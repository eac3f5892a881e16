/** A unit's talks with its region: what waits, what was sent, what came, and what two sides disagree about. */
@org.jspecify.annotations.NullMarked
package mx.ventanilla.sync;
