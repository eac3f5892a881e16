package mx.ventanilla.referral;

import java.util.List;
import java.util.Optional;
import mx.ventanilla.core.Sentence;

/**
 * Where a referral should go, and then where else.
 *
 * @param chain the suggested hospital first, then the ones to fall back on
 * @param notYet hospitals that will offer the specialty later
 */
public record Suggestion(List<Choice> chain, List<Sentence> notYet) {
    public Suggestion {
        chain = List.copyOf(chain);
        notYet = List.copyOf(notYet);
    }

    /** A hospital with the reason in words. */
    public record Choice(Route route, Sentence reason) {}

    public Optional<Choice> first() {
        return chain.stream().findFirst();
    }
}
