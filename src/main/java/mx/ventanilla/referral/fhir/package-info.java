/** Referrals and their answers as HL7 FHIR R4 documents, for programs that are not this one. */
@NullMarked
package mx.ventanilla.referral.fhir;

import org.jspecify.annotations.NullMarked;
