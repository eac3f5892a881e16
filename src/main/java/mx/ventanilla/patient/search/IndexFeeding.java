package mx.ventanilla.patient.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import mx.ventanilla.db.Database;
import org.jspecify.annotations.Nullable;

/** Brings an index to what the store says, in pages small enough that the desk goes on working. */
final class IndexFeeding {
    private static final int PAGE = 2_000;

    private final Database database;

    IndexFeeding(Database database) {
        this.database = database;
    }

    long patients() {
        return database.read(handle -> new SearchDao(handle).count());
    }

    long pending(PatientIndex index) {
        return span().last() - index.seq();
    }

    /** False when the change log no longer reaches back to where the index stands, or is not the one it followed. */
    boolean canFollow(PatientIndex index) {
        SearchDao.Span span = span();
        return index.seq() <= span.last() && (index.seq() + 1 >= span.first() || span.last() == 0);
    }

    /** Takes over every change of patients since the number where the index stands. */
    void follow(PatientIndex index, LongConsumer progress) {
        long last = span().last();
        while (index.seq() < last) {
            List<SearchDao.Touched> page = touched(index.seq(), last);
            Set<UUID> ids = page.stream().map(SearchDao.Touched::patientId).collect(Collectors.toSet());
            List<SearchDocument> now = ids.isEmpty()
                    ? List.of()
                    : database.read(handle -> new SearchDao(handle).byIds(ids));
            Set<UUID> gone = new HashSet<>(ids);
            now.forEach(patient -> gone.remove(patient.patientId()));
            index.apply(now, gone, page.size() < PAGE ? last : page.getLast().seq());
            progress.accept(now.size());
        }
    }

    /**
     * A new index of all patients, true up to the number at which the change log stood when it was begun.
     *
     * @return nothing when it was given up
     */
    @Nullable
    PatientIndex rebuild(BooleanSupplier givenUp, LongConsumer progress) {
        long from = span().last();
        PatientIndex index = new PatientIndex();
        List<SearchDocument> page = page(null);
        while (!page.isEmpty()) {
            if (givenUp.getAsBoolean()) {
                index.close();
                return null;
            }
            index.fill(page);
            progress.accept(page.size());
            page = page(page.getLast().patientId());
        }
        index.finishFilling(from);
        return index;
    }

    /** Where index and store differ, changes after the number where the index stands left aside. */
    List<IndexDifference> differences(PatientIndex index) {
        Map<UUID, Long> indexed = index.digests();
        List<IndexDifference> differences = new ArrayList<>();
        List<SearchDocument> page = page(null);
        while (!page.isEmpty()) {
            for (SearchDocument patient : page) {
                Long digest = indexed.remove(patient.patientId());
                if (digest == null) {
                    differences.add(new IndexDifference(patient.patientId(), IndexDifference.Kind.MISSING));
                } else if (digest != IndexedPatient.digest(patient)) {
                    differences.add(new IndexDifference(patient.patientId(), IndexDifference.Kind.OUTDATED));
                }
            }
            page = page(page.getLast().patientId());
        }
        indexed.keySet().forEach(id -> differences.add(new IndexDifference(id, IndexDifference.Kind.UNKNOWN)));
        Set<UUID> changing = touchedSince(index.seq()).stream().map(SearchDao.Touched::patientId)
                .collect(Collectors.toSet());
        differences.removeIf(difference -> changing.contains(difference.patientId()));
        return differences;
    }

    private SearchDao.Span span() {
        return database.read(handle -> new SearchDao(handle).span());
    }

    private List<SearchDao.Touched> touched(long after, long upTo) {
        return database.read(handle -> new SearchDao(handle).touched(after, upTo, PAGE));
    }

    private List<SearchDao.Touched> touchedSince(long seq) {
        return database.read(handle -> new SearchDao(handle).touched(seq, Long.MAX_VALUE, Integer.MAX_VALUE));
    }

    private List<SearchDocument> page(@Nullable UUID after) {
        return database.read(handle -> new SearchDao(handle).page(after, PAGE));
    }
}
