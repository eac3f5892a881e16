package mx.ventanilla.patient.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** The documents of one segment that match one clause, widened tier by tier. */
final class ClauseMatches {
    private final LeafReader segment;
    private final Clause clause;
    private final List<Probe> leads;
    private final List<Slot> slots = new ArrayList<>();
    private final FixedBitSet any;
    private final FixedBitSet led;

    ClauseMatches(LeafReader segment, Clause clause) {
        this.segment = segment;
        this.clause = clause;
        this.leads = clause.leads();
        this.any = new FixedBitSet(segment.maxDoc());
        this.led = new FixedBitSet(segment.maxDoc());
    }

    /** All that matched in the tiers so far. */
    FixedBitSet any() {
        return any;
    }

    /** Those whose first surname is what was typed, in the tiers so far. */
    FixedBitSet led() {
        return led;
    }

    boolean isName() {
        return clause.isName();
    }

    void widen(SearchTier tier) throws IOException {
        for (Probe probe : clause.probes()) {
            if (probe.closeness().tier() == tier) {
                probe.collect(segment, slot(probe).documents());
            }
        }
        for (Probe probe : leads) {
            if (probe.closeness().tier() == tier) {
                probe.collect(segment, led);
            }
        }
        for (Slot slot : slots) {
            if (slot.closeness().tier() == tier) {
                any.or(slot.documents());
            }
        }
    }

    Closeness closeness(int document) {
        Slot best = best(document);
        return best == null ? Closeness.MISSING : best.closeness();
    }

    @Nullable
    SearchField field(int document) {
        Slot best = best(document);
        return best == null ? null : best.shows();
    }

    private @Nullable Slot best(int document) {
        Slot best = null;
        for (Slot slot : slots) {
            boolean closer = best == null || slot.closeness().cost() < best.closeness().cost();
            if (closer && slot.documents().get(document)) {
                best = slot;
            }
        }
        return best;
    }

    private Slot slot(Probe probe) {
        for (Slot slot : slots) {
            if (slot.closeness() == probe.closeness() && slot.shows() == probe.shows()) {
                return slot;
            }
        }
        Slot slot = new Slot(probe.closeness(), probe.shows(), new FixedBitSet(segment.maxDoc()));
        slots.add(slot);
        return slot;
    }

    private record Slot(Closeness closeness, SearchField shows, FixedBitSet documents) {}
}
