/** Referrals to the second level and the answers back: composing, signing, states, documents, the hospital's inbox. */
@NullMarked
package mx.ventanilla.referral;

import org.jspecify.annotations.NullMarked;
