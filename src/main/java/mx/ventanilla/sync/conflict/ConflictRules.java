package mx.ventanilla.sync.conflict;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mx.ventanilla.sync.conflict.Proposal.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What the desk proposes where two units wrote different values without knowing of each other. The first rule that
 * speaks is the proposal: a value before nothing; a verified CURP before one that is not; for how to reach a person, and
 * for coverage, what was said or looked up last; for who somebody is, the unit of adscription. Whether somebody lives, or
 * is the same as somebody else, is never proposed. A clock never decides: it only orders what a person is shown.
 */
public final class ConflictRules {
    private static final Set<String> NEVER = Set.of("alive", "died_on", "death_source", "merged_into", "identified",
            "newborn_of");
    private static final Set<String> CONTACT = Set.of("phone", "other_phone", "contact_name", "contact_phone", "street",
            "neighbourhood", "postal_code", "municipality_key", "state_key", "language_key", "needs_interpreter");

    private ConflictRules() {}

    /**
     * What the two sides are besides their values.
     *
     * @param entity name of the record's kind
     * @param localAt when the standing value was written, by its author's clock; null when it is not known
     * @param ofAdscription the side that is the patient's own unit; null when neither or both are
     */
    public record Setting(String entity, @Nullable Instant localAt, @Nullable Instant remoteAt,
            @Nullable Side ofAdscription) {}

    /** The proposal for values that are chosen together; empty when a person must say. */
    public static Optional<Proposal> propose(Setting setting, List<DisputedValue> values) {
        if (values.isEmpty() || values.stream().anyMatch(value -> NEVER.contains(value.column()))) {
            return Optional.empty();
        }
        return filled(values).or(() -> verified(values)).or(() -> later(setting, values))
                .or(() -> ofAdscription(setting));
    }

    private static Optional<Proposal> filled(List<DisputedValue> values) {
        boolean local = values.stream().allMatch(value -> isNothing(value.local()));
        boolean remote = values.stream().allMatch(value -> isNothing(value.remote()));
        return local == remote
                ? Optional.empty()
                : Optional.of(new Proposal(local ? Side.REMOTE : Side.LOCAL, Reason.FILLED));
    }

    private static Optional<Proposal> verified(List<DisputedValue> values) {
        return values.stream().filter(value -> value.column().equals("curp_unverified"))
                .filter(value -> isTrue(value.local()) != isTrue(value.remote())).findFirst()
                .map(value -> new Proposal(isTrue(value.local()) ? Side.REMOTE : Side.LOCAL, Reason.VERIFIED));
    }

    private static Optional<Proposal> later(Setting setting, List<DisputedValue> values) {
        boolean contact = values.stream().allMatch(value -> CONTACT.contains(value.column()));
        boolean coverage = setting.entity().equals("COVERAGE");
        Instant local = setting.localAt();
        Instant remote = setting.remoteAt();
        if ((!contact && !coverage) || local == null || remote == null || local.equals(remote)) {
            return Optional.empty();
        }
        return Optional.of(new Proposal(local.isAfter(remote) ? Side.LOCAL : Side.REMOTE,
                contact ? Reason.LATER_CONTACT : Reason.LATER_CHECK));
    }

    private static Optional<Proposal> ofAdscription(Setting setting) {
        return Optional.ofNullable(setting.entity().equals("PATIENT") ? setting.ofAdscription() : null)
                .map(side -> new Proposal(side, Reason.ADSCRIPTION));
    }

    private static boolean isNothing(@Nullable String value) {
        return value == null || value.isBlank();
    }

    private static boolean isTrue(@Nullable String value) {
        return "true".equals(value);
    }
}
