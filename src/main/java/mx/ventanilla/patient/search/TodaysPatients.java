package mx.ventanilla.patient.search;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.FixedBitSet;

/** Where, in each segment, the patients are who have an appointment today; remembered while the day's set is the same. */
final class TodaysPatients {
    private volatile Day day = new Day(Set.of(), new ConcurrentHashMap<>());

    FixedBitSet in(LeafReader segment, Set<UUID> patients) throws IOException {
        Day current = day;
        if (!current.patients().equals(patients)) {
            current = new Day(Set.copyOf(patients), new ConcurrentHashMap<>());
            day = current;
        }
        IndexReader.CacheHelper core = segment.getCoreCacheHelper();
        FixedBitSet known = current.segments().get(core.getKey());
        if (known != null) {
            return known;
        }
        FixedBitSet found = find(segment, current.patients());
        Map<IndexReader.CacheKey, FixedBitSet> segments = current.segments();
        segments.put(core.getKey(), found);
        core.addClosedListener(segments::remove);
        return found;
    }

    private static FixedBitSet find(LeafReader segment, Set<UUID> patients) throws IOException {
        FixedBitSet found = new FixedBitSet(segment.maxDoc());
        for (UUID patient : patients) {
            PostingsEnum documents = segment.postings(IndexedPatient.key(patient), PostingsEnum.NONE);
            if (documents != null) {
                found.or(documents);
            }
        }
        return found;
    }

    private record Day(Set<UUID> patients, Map<IndexReader.CacheKey, FixedBitSet> segments) {}
}
