package mx.ventanilla.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mx.ventanilla.db.Migrations;
import mx.ventanilla.sync.wire.Comparison;
import mx.ventanilla.sync.wire.WireItem;

/**
 * Asks whether this store and the region have the same, once both are at rest (sync.md F40): sums first, then the
 * records of a few buckets that differ. What differs comes through the feed or goes out as a change, as everything does.
 */
final class NightlyComparison {
    private static final int MOST_BUCKETS = 16;
    private final UnitLog log;
    private final HubLink link;

    NightlyComparison(UnitLog log, HubLink link) {
        this.log = log;
        this.link = link;
    }

    /** How many records were found to differ. */
    int run() {
        LogPosition at = log.position();
        Map<String, String> sums = log.digest().told();
        if (isMoving(at)) {
            return 0;
        }
        Comparison.Answer summed = link.compare(question(at, sums, Map.of(), List.of()));
        if (!summed.compared() || summed.differing().isEmpty()) {
            return 0;
        }
        Map<String, List<Integer>> looked = some(summed.differing());
        List<WireItem> records = log.records(looked);
        if (isMoving(at)) {
            return 0;
        }
        Comparison.Answer answer = link.compare(question(at, Map.of(), looked, records));
        if (!answer.untold().isEmpty()) {
            log.retell(answer.untold());
        }
        return answer.healed() + answer.untold().size();
    }

    /** Somebody works: what was summed is no longer what the region was asked about. */
    private boolean isMoving(LogPosition at) {
        LogPosition now = log.position();
        return at.hubEpoch() == null || now.lastSeq() != at.lastSeq() || now.acked() != now.lastSeq();
    }

    private static Comparison question(LogPosition at, Map<String, String> sums, Map<String, List<Integer>> looked,
            List<WireItem> records) {
        return new Comparison(at.node(), at.epoch(), java.util.Objects.requireNonNull(at.hubEpoch()),
                Migrations.SCHEMA_VERSION, at.lastSeq(), at.cursor(), sums, looked, records);
    }

    private static Map<String, List<Integer>> some(Map<String, List<Integer>> differing) {
        Map<String, List<Integer>> some = new TreeMap<>();
        int left = MOST_BUCKETS;
        for (Map.Entry<String, List<Integer>> entry : new TreeMap<>(differing).entrySet()) {
            List<Integer> taken = new ArrayList<>(entry.getValue().subList(0, Math.min(left, entry.getValue().size())));
            left -= taken.size();
            if (!taken.isEmpty()) {
                some.put(entry.getKey(), taken);
            }
        }
        return some;
    }
}
