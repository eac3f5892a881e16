/** The receiving side: a hospital's inbox, its decisions, its appointments and its answers. */
@NullMarked
package mx.ventanilla.referral.hospital;

import org.jspecify.annotations.NullMarked;
