/** Paper: sheets laid out as PDF, tables as spreadsheet files, the printer. Knows no feature. */
@NullMarked
package mx.ventanilla.print;

import org.jspecify.annotations.NullMarked;
