package mx.ventanilla.referral;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a hospital answers (contrarreferencia), as it was signed there or typed from its paper.
 *
 * @param instructions for the family doctor
 * @param nextControl day on which the hospital wants to see the patient again; null for none
 */
public record AnswerContent(int format, String folio, LocalDateTime writtenAt, UUID unitId, String hospital,
        String physician, @Nullable String license, @Nullable String professionalId, @Nullable LocalDate seenOn,
        List<ReferralContent.Coded> diagnoses, String findings, String treatment, String instructions,
        @Nullable LocalDate nextControl, EventSource source) {
    public AnswerContent {
        diagnoses = List.copyOf(diagnoses);
    }
}
