/** Measures the exchange with a region: here, where a unit and a hub may stand side by side. */
@NullMarked
package mx.ventanilla.cli.bench;

import org.jspecify.annotations.NullMarked;
