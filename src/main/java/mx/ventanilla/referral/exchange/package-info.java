/** Referrals and keys between units without a network: files, QR, and whose key is believed. */
@NullMarked
package mx.ventanilla.referral.exchange;

import org.jspecify.annotations.NullMarked;
