/** The screens of Referencias: lists, one referral, and the one being written. */
@NullMarked
package mx.ventanilla.referral.screen;

import org.jspecify.annotations.NullMarked;
