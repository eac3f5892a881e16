package mx.ventanilla.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReferralStatesTest {
    private static final Instant START = Instant.parse("2027-03-05T14:00:00Z");
    private static final UUID REFERRAL = new UUID(1, 1);

    /** domain.md section 5, written a second time and in another way: what may follow what with this program. */
    private static final Map<String, String> DOMAIN = new TreeMap<>(Map.ofEntries(Map.entry("-", "SIGN>SIGNED"),
            Map.entry("SIGNED", "AMEND>SIGNED CANCEL>CANCELLED CLOSE>CLOSED EXPIRE>EXPIRED HAND_OVER>HANDED_OVER"
                    + " QUEUE>QUEUED RECEIVE>RECEIVED REPLACE>REPLACED SEND>SENT"),
            Map.entry("HANDED_OVER", "AMEND>HANDED_OVER CANCEL>CANCELLED CLOSE>CLOSED EXPIRE>EXPIRED RECEIVE>RECEIVED"
                    + " REPLACE>REPLACED SEND>SENT"),
            Map.entry("QUEUED", "AMEND>QUEUED CANCEL>CANCELLED CLOSE>CLOSED EXPIRE>EXPIRED RECEIVE>RECEIVED"
                    + " REPLACE>REPLACED SEND>SENT"),
            Map.entry("SENT", "AMEND>SENT CANCEL>CANCELLED CLOSE>CLOSED EXPIRE>EXPIRED RECEIVE>RECEIVED"
                    + " REPLACE>REPLACED"),
            Map.entry("RECEIVED", "ACCEPT>ACCEPTED AMEND>RECEIVED CANCEL>CANCELLED CLOSE>CLOSED EXPIRE>EXPIRED"
                    + " REPLACE>REPLACED RETURN>RETURNED"),
            Map.entry("ACCEPTED", "ACCEPT>ACCEPTED AMEND>ACCEPTED ATTEND>ATTENDED CANCEL>CANCELLED CLOSE>CLOSED"
                    + " NO_SHOW>NO_SHOW REFER_ONWARD>REFERRED_ONWARD RETURN>RETURNED"),
            Map.entry("RETURNED", "AMEND>RETURNED CANCEL>CANCELLED CLOSE>CLOSED EXPIRE>EXPIRED REPLACE>REPLACED"),
            Map.entry("ATTENDED",
                    "ACCEPT>ACCEPTED AMEND>ATTENDED ANSWER>ANSWERED CLOSE>CLOSED REFER_ONWARD>REFERRED_ONWARD"),
            Map.entry("NO_SHOW", "ACCEPT>ACCEPTED AMEND>NO_SHOW ATTEND>ATTENDED CANCEL>CANCELLED CLOSE>CLOSED"
                    + " EXPIRE>EXPIRED REPLACE>REPLACED"),
            Map.entry("ANSWERED", "AMEND>ANSWERED CLOSE>CLOSED READ>ANSWERED"),
            Map.entry("EXPIRED", "AMEND>EXPIRED CANCEL>CANCELLED CLOSE>CLOSED REPLACE>REPLACED")));

    @Test
    void allowsWhatTheDomainAllowsAndNothingElse() {
        Map<String, String> allowed = new TreeMap<>();
        Stream.concat(Stream.of((ReferralState) null), Stream.of(ReferralState.values())).forEach(from -> {
            String steps = Stream.of(ReferralStep.values())
                    .filter(step -> ReferralStates.allows(from, step, EventSource.PROGRAM))
                    .map(step -> step + ">" + ReferralStates.after(from, step, EventSource.PROGRAM)).sorted()
                    .collect(Collectors.joining(" "));
            if (!steps.isEmpty()) {
                allowed.put(from == null ? "-" : from.name(), steps);
            }
        });
        assertThat(allowed).isEqualTo(DOMAIN);
    }

    @Test
    void letsTheUnitNoteWhatAHospitalOnPaperDoes() {
        assertThat(ReferralStates.after(ReferralState.HANDED_OVER, ReferralStep.ACCEPT, EventSource.PHONE))
                .isEqualTo(ReferralState.ACCEPTED);
        assertThat(ReferralStates.after(ReferralState.SENT, ReferralStep.ANSWER, EventSource.PAPER))
                .isEqualTo(ReferralState.ANSWERED);
        assertThat(ReferralStates.allows(ReferralState.CANCELLED, ReferralStep.ACCEPT, EventSource.PHONE)).isFalse();
    }

    @Test
    void refusesAnIllegalStepWithASentence() {
        assertThatThrownBy(() -> ReferralStates.after(ReferralState.CLOSED, ReferralStep.ACCEPT, EventSource.PROGRAM))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(new Messages(Messages.SPANISH)
                        .text(problem))
                        .isEqualTo("No se puede anotar «Cita del hospital»: la referencia está en «Cerrada»."));
    }

    @Test
    void duplicatedAndReorderedEventsOfTheOtherSideGiveTheSameHistory() {
        for (long seed = 0; seed < 2_000; seed++) {
            List<ReferralEvent> story = story(new SplittableRandom(seed));
            ReferralHistory straight = ReferralHistory.of(story);
            List<ReferralEvent> mixed = new ArrayList<>(story);
            mixed.addAll(story.subList(0, story.size() / 2));
            Collections.shuffle(mixed, new Random(seed));
            assertThat(ReferralHistory.of(mixed)).as("seed " + seed).isEqualTo(straight);
            assertThat(straight.applied().size() + straight.unplaced().size()).as("seed " + seed)
                    .isEqualTo(story.size());
            requireLegal(straight, seed);
        }
    }

    @Test
    @DisplayName("F43 a second answer, and one after the cancelling, are kept and lead nowhere")
    void aSecondAnswerAndAnAppointmentAfterTheCancellingAreKeptAndLeadNowhere() {
        List<ReferralEvent> events = List.of(event(1, ReferralStep.SIGN), event(2, ReferralStep.CANCEL),
                event(3, ReferralStep.RECEIVE), event(4, ReferralStep.ACCEPT));
        ReferralHistory history = ReferralHistory.of(events);
        assertThat(history.state()).isEqualTo(ReferralState.CANCELLED);
        assertThat(history.unplaced()).extracting(ReferralEvent::step).containsExactly(ReferralStep.RECEIVE,
                ReferralStep.ACCEPT);
    }

    @Test
    void aHospitalWithASlowClockIsStillUnderstood() {
        ReferralHistory history = ReferralHistory.of(List.of(event(100, ReferralStep.SIGN),
                event(101, ReferralStep.SEND), event(2, ReferralStep.RECEIVE), event(3, ReferralStep.ACCEPT)));
        assertThat(history.state()).isEqualTo(ReferralState.ACCEPTED);
        assertThat(history.unplaced()).extracting(ReferralEvent::step).containsExactly(ReferralStep.SEND);
    }

    private static void requireLegal(ReferralHistory history, long seed) {
        ReferralState state = null;
        for (ReferralEvent event : history.applied()) {
            state = ReferralStates.after(state, event.step(), event.source());
        }
        assertThat(history.state()).as("seed " + seed).isEqualTo(state);
    }

    private static List<ReferralEvent> story(SplittableRandom random) {
        List<ReferralEvent> events = new ArrayList<>();
        events.add(event(random.nextInt(5), ReferralStep.SIGN));
        ReferralStep[] steps = ReferralStep.values();
        for (int n = random.nextInt(2, 14); n > 0; n--) {
            EventSource source = EventSource.values()[random.nextInt(3)];
            events.add(event(random.nextInt(30), steps[random.nextInt(1, steps.length)], source,
                    new UUID(random.nextLong(), random.nextLong())));
        }
        return events;
    }

    private static ReferralEvent event(int minute, ReferralStep step) {
        return event(minute, step, EventSource.PROGRAM, new UUID(minute, step.ordinal()));
    }

    private static ReferralEvent event(int minute, ReferralStep step, EventSource source, UUID id) {
        @Nullable
        String none = null;
        return new ReferralEvent(id, REFERRAL, step, START.plusSeconds(minute * 60L), REFERRAL, "UMF 1", REFERRAL,
                "Laura", source, none, none, none, null, null, none, null);
    }
}
