/** Keys of a unit, signatures, and sealing of what leaves it. */
@NullMarked
package mx.ventanilla.core.seal;

import org.jspecify.annotations.NullMarked;
