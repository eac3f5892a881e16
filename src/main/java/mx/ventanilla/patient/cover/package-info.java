/** What stands behind a cover: papers, the policy's waiting periods, where a person without cover goes, what expires. */
@NullMarked
package mx.ventanilla.patient.cover;

import org.jspecify.annotations.NullMarked;
