package mx.ventanilla.referral;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a referral stands after the events that are known of it. Events of the other side come late, twice and in any
 * order: the same set of events always gives the same history. One that is legal nowhere is kept and leads nowhere.
 *
 * @param state null while even the signing is missing
 * @param applied in the order in which they hold
 * @param unplaced events that found no place, such as a second answer or an appointment after the cancelling
 */
public record ReferralHistory(@Nullable ReferralState state, List<ReferralEvent> applied,
        List<ReferralEvent> unplaced) {
    private static final Comparator<ReferralEvent> ORDER = Comparator.comparing(ReferralEvent::happenedAt)
            .thenComparing(ReferralEvent::step).thenComparing(ReferralEvent::id);

    public ReferralHistory {
        applied = List.copyOf(applied);
        unplaced = List.copyOf(unplaced);
    }

    public static ReferralHistory of(Collection<ReferralEvent> known) {
        Map<UUID, ReferralEvent> once = new LinkedHashMap<>();
        known.stream().sorted(ORDER).forEach(event -> once.putIfAbsent(event.id(), event));
        List<ReferralEvent> waiting = new ArrayList<>(once.values());
        List<ReferralEvent> applied = new ArrayList<>();
        ReferralState state = null;
        for (Optional<ReferralEvent> next = next(state, waiting); next.isPresent(); next = next(state, waiting)) {
            state = ReferralStates.after(state, next.get().step(), next.get().source());
            applied.add(next.get());
        }
        return new ReferralHistory(state, applied, waiting);
    }

    /** The last event of this kind that holds. */
    public Optional<ReferralEvent> last(ReferralStep step) {
        return applied.reversed().stream().filter(event -> event.step() == step).findFirst();
    }

    /** Takes the earliest event that is legal now; one that was too early is asked again after the others. */
    private static Optional<ReferralEvent> next(@Nullable ReferralState state, List<ReferralEvent> waiting) {
        for (Iterator<ReferralEvent> events = waiting.iterator(); events.hasNext();) {
            ReferralEvent event = events.next();
            if (ReferralStates.allows(state, event.step(), event.source())) {
                events.remove();
                return Optional.of(event);
            }
        }
        return Optional.empty();
    }
}
