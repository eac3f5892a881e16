package mx.ventanilla.sync.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import mx.ventanilla.sync.conflict.ConflictRules.Setting;
import mx.ventanilla.sync.conflict.Proposal.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConflictRulesTest {
    private static final Instant MORNING = Instant.parse("2027-03-05T15:00:00Z");
    private static final List<String> COLUMNS = List.of("phone", "street", "given_names", "curp", "curp_unverified",
            "alive", "birth_date", "remarks", "merged_into", "valid_until");

    @Test
    void whatIsProposedDoesNotDependOnWhoArrivedFirst() {
        everyCase(20270305, (setting, values) -> {
            Optional<Proposal> there = ConflictRules.propose(turned(setting),
                    values.stream().map(ConflictRulesTest::turned).toList());
            assertThat(there.map(it -> new Proposal(it.side().other(), it.reason())))
                    .isEqualTo(ConflictRules.propose(setting, values));
        });
    }

    @Test
    void neverProposesToLoseTheOnlyValue() {
        everyCase(7, (setting, values) -> ConflictRules.propose(setting, values).ifPresent(proposal -> {
            boolean allEmpty = values.stream().allMatch(value -> value.of(proposal.side()) == null);
            boolean otherHas = values.stream().anyMatch(value -> value.of(proposal.side().other()) != null);
            assertThat(allEmpty && otherHas).isFalse();
        }));
    }

    @Test
    void neverProposesWhoLivesOrWhoIsTheSamePerson() {
        everyCase(11, (setting, values) -> {
            if (values.stream().anyMatch(value -> value.column().equals("alive")
                    || value.column().equals("merged_into"))) {
                assertThat(ConflictRules.propose(setting, values)).isEmpty();
            }
        });
    }

    @Test
    void aClockNeverProposesWhoSomebodyIs() {
        everyCase(13, (setting, values) -> {
            boolean identity = values.stream().allMatch(value -> List.of("given_names", "birth_date", "curp")
                    .contains(value.column()));
            if (identity && setting.entity().equals("PATIENT")) {
                Setting later = new Setting(setting.entity(), setting.remoteAt(), setting.localAt(),
                        setting.ofAdscription());
                assertThat(ConflictRules.propose(later, values)).isEqualTo(ConflictRules.propose(setting, values));
            }
        });
    }

    @Test
    void saysWhyInTheOrderOfTheRules() {
        Setting own = new Setting("PATIENT", MORNING, MORNING.plusSeconds(60), Side.LOCAL);
        assertThat(reason(own, new DisputedValue("phone", null, "415"))).contains(Reason.FILLED);
        assertThat(reason(own, new DisputedValue("curp", "A", "B"), new DisputedValue("curp_unverified", "true",
                "false"))).contains(Reason.VERIFIED);
        assertThat(ConflictRules.propose(own, List.of(new DisputedValue("phone", "1", "2"))))
                .contains(new Proposal(Side.REMOTE, Reason.LATER_CONTACT));
        assertThat(ConflictRules.propose(own, List.of(new DisputedValue("birth_date", "1", "2"))))
                .contains(new Proposal(Side.LOCAL, Reason.ADSCRIPTION));
        assertThat(reason(new Setting("COVERAGE", MORNING, MORNING.plusSeconds(1), null),
                new DisputedValue("valid_until", "1", "2"))).contains(Reason.LATER_CHECK);
        assertThat(reason(new Setting("VISIT", MORNING, null, Side.LOCAL), new DisputedValue("state", "1", "2")))
                .isEmpty();
    }

    private static Optional<Reason> reason(Setting setting, DisputedValue... values) {
        return ConflictRules.propose(setting, List.of(values)).map(Proposal::reason);
    }

    private interface Law {
        void holds(Setting setting, List<DisputedValue> values);
    }

    private static void everyCase(long seed, Law law) {
        RandomGenerator random = new Random(seed);
        for (int i = 0; i < 4_000; i++) {
            Setting setting = new Setting(random.nextBoolean() ? "PATIENT" : "COVERAGE", moment(random),
                    moment(random), random.nextInt(3) == 0 ? null : Side.values()[random.nextInt(2)]);
            List<DisputedValue> values = new ArrayList<>();
            for (int n = 1 + random.nextInt(3); n > 0; n--) {
                values.add(new DisputedValue(COLUMNS.get(random.nextInt(COLUMNS.size())), text(random),
                        text(random)));
            }
            law.holds(setting, values);
        }
    }

    private static @Nullable Instant moment(RandomGenerator random) {
        return random.nextInt(4) == 0 ? null : MORNING.plusSeconds(random.nextInt(3));
    }

    private static @Nullable String text(RandomGenerator random) {
        return switch (random.nextInt(5)) {
            case 0 -> null;
            case 1 -> "true";
            case 2 -> "false";
            default -> "v" + random.nextInt(4);
        };
    }

    private static Setting turned(Setting setting) {
        Side side = setting.ofAdscription();
        return new Setting(setting.entity(), setting.remoteAt(), setting.localAt(), side == null ? null : side.other());
    }

    private static DisputedValue turned(DisputedValue value) {
        return new DisputedValue(value.column(), value.remote(), value.local());
    }
}
