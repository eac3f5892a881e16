package mx.ventanilla.visit;

import java.time.ZonedDateTime;
import java.util.Optional;
import mx.ventanilla.clinic.Clinic;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.Sentence;
import mx.ventanilla.patient.CareNeed;
import mx.ventanilla.patient.Coverage;
import mx.ventanilla.patient.CoverageDecision;
import mx.ventanilla.patient.CoverageRules;
import mx.ventanilla.patient.CoverageState;
import mx.ventanilla.patient.CoverageWords;
import org.jspecify.annotations.Nullable;

/** What the desk and the consulting room say of a person's cover. */
public final class CoverWords {
    private static final String DOT = " · ";
    private final Messages messages;
    private final Clinic clinic;
    private final CoverageRules rules;

    CoverWords(Messages messages, Clinic clinic, CoverageRules rules) {
        this.messages = messages;
        this.clinic = clinic;
        this.rules = rules;
    }

    public CoverageState state(@Nullable Coverage coverage) {
        return rules.state(coverage, clinic.today());
    }

    String word(@Nullable Coverage coverage) {
        return messages.text(state(coverage).word());
    }

    /** "**Vigencia por vencer** · 12 dic 2026, faltan 18 días". */
    public String sentence(@Nullable Coverage coverage) {
        String detail = messages.text(CoverageWords.detail(rules, coverage, clinic.today()));
        String heading = "**" + messages.text(state(coverage).heading()) + "**";
        return detail.isEmpty() ? heading : heading + DOT + detail;
    }

    String checked(@Nullable Coverage coverage) {
        return messages.text(CoverageWords.checked(coverage, now()));
    }

    /** What the person may do about the cover: renew it, or ask for rights that go on. */
    Optional<Sentence> advice(@Nullable Coverage coverage) {
        return CoverageWords.renewal(rules, coverage, clinic.today())
                .or(() -> CoverageWords.retention(rules, coverage, clinic.today()));
    }

    /** Why the person may not be seen today unless it is urgent, and where to go; empty when nothing stands against it. */
    Optional<CoverageDecision.Refused> refusal(@Nullable Coverage coverage) {
        return rules.decide(coverage, clinic.today(), CareNeed.ORDINARY) instanceof CoverageDecision.Refused refused
                ? Optional.of(refused)
                : Optional.empty();
    }

    /** That the answer about the cover is old, when nothing else is to be said of it. */
    Optional<Sentence> stale(@Nullable Coverage coverage) {
        return state(coverage) == CoverageState.CURRENT ? rules.stale(coverage, now()) : Optional.empty();
    }

    private ZonedDateTime now() {
        return clinic.now().atZone(clinic.unit().unit().zone());
    }
}
