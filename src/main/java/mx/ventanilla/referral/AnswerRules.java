package mx.ventanilla.referral;

import mx.ventanilla.core.Problem;

/** What an answer must say to be of use to the family doctor. */
final class AnswerRules {
    private AnswerRules() {}

    static void require(AnswerDraft draft, EventSource source) {
        if (draft.diagnoses().isEmpty()) {
            throw Problem.of("referral.answer.diagnoses");
        }
        if (draft.findings().isBlank()) {
            throw Problem.of("referral.answer.findings");
        }
        if (draft.instructions().isBlank()) {
            throw Problem.of("referral.answer.instructions");
        }
        if (source.isReported() && (draft.physician().isBlank() || draft.informant().isBlank())) {
            throw Problem.of("referral.answer.physician");
        }
    }
}
