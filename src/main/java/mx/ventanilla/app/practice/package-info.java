@NullMarked
package mx.ventanilla.app.practice;

import org.jspecify.annotations.NullMarked;
