/** A person's rights over their data: notice, ARCO requests, a copy of all that is kept (LGPDPPSO). */
@NullMarked
package mx.ventanilla.patient.privacy;

import org.jspecify.annotations.NullMarked;
