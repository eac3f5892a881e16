package mx.ventanilla.referral;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer being written, or typed from the hospital's paper.
 *
 * @param physician who answered; used when it is typed from paper
 * @param informant who brought the paper or told it; used when it is typed from paper
 */
public record AnswerDraft(List<String> diagnoses, @Nullable LocalDate seenOn, String findings, String treatment,
        String instructions, @Nullable LocalDate nextControl, String physician, String informant) {
    public AnswerDraft {
        diagnoses = List.copyOf(diagnoses);
    }

    public static final AnswerDraft NONE = new AnswerDraft(List.of(), null, "", "", "", null, "", "");
}
