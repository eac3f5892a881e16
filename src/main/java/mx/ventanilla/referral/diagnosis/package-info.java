/** The CIE-10 catalogue: search, lay words, limits of sex and age. */
@NullMarked
package mx.ventanilla.referral.diagnosis;

import org.jspecify.annotations.NullMarked;
