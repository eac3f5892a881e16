/** What the tests of several features stand on. */
@NullMarked
package mx.ventanilla.support;

import org.jspecify.annotations.NullMarked;
