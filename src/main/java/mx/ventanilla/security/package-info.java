@NullMarked
package mx.ventanilla.security;

import org.jspecify.annotations.NullMarked;
