package mx.ventanilla.patient.cover;

import java.time.LocalDate;
import mx.ventanilla.core.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * What the affiliation office, or its telephone line, said of a person's cover when the desk asked.
 *
 * @param validUntil last day of cover; null when it has no end or was not told
 * @param startsOn first day of a cover that was contracted and has not begun
 * @param regime two letters, as at the end of the agregado médico
 * @param informant who said it
 */
public record CoverCheck(@Nullable Answer answer, @Nullable LocalDate validUntil, @Nullable LocalDate startsOn,
        @Nullable String regime, Source source, String informant) {
    /** What was said. */
    public enum Answer {
        COVERED, WAITING, NOT_COVERED;

        public Sentence word() {
            return Sentence.of("cover.check.answer." + name());
        }
    }

    /** How it was asked; stored with the cover. */
    public enum Source {
        PHONE, COUNTER, SERVICE;

        public Sentence word() {
            return Sentence.of("cover.check.source." + name());
        }
    }
}
