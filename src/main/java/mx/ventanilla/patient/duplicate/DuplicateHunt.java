package mx.ventanilla.patient.duplicate;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import mx.ventanilla.core.Ids;
import mx.ventanilla.core.Progress;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Row;
import mx.ventanilla.db.Transaction;
import mx.ventanilla.patient.Patient;
import mx.ventanilla.patient.PatientDao;
import mx.ventanilla.patient.search.PatientSearch;
import mx.ventanilla.security.Permission;
import mx.ventanilla.security.Session;
import org.jspecify.annotations.Nullable;

/** Compares many records at once with all others, and puts the pairs that may be one person into the work list. */
public final class DuplicateHunt {
    private static final int PAGE = 250;
    private static final int MOST_COMPARED = 120;
    private static final UUID FIRST = new UUID(0, 0);
    private final Database database;
    private final PatientSearch search;

    /** Where a pair of the work list came from. */
    public enum Origin {
        ROSTER, DESK, SYNC
    }

    public DuplicateHunt(Database database, PatientSearch search) {
        this.database = database;
        this.search = search;
    }

    /**
     * Compares every patient changed since that moment with all others; a pair that was decided once is left alone.
     *
     * @return how many new pairs there are
     */
    public int run(Session session, Instant since, Origin origin, Progress progress) {
        session.require(Permission.EDIT_PATIENT);
        var from = since.atOffset(ZoneOffset.UTC);
        int total = database.read(handle -> handle.attach(DuplicateDao.class).countChangedSince(from));
        int done = 0;
        int found = 0;
        List<UUID> page = database.read(handle -> handle.attach(DuplicateDao.class).changedSince(from, FIRST, PAGE));
        while (!page.isEmpty() && !progress.isCancelled()) {
            Map<PairKey, Integer> pairs = pairs(page);
            if (!pairs.isEmpty()) {
                found += database.write(session.actor(), transaction -> add(transaction, origin, pairs));
            }
            done += page.size();
            progress.report(done, total);
            UUID last = page.getLast();
            page = database.read(handle -> handle.attach(DuplicateDao.class).changedSince(from, last, PAGE));
        }
        return found;
    }

    /** Pairs of one of these records and any other that are alike enough, with their points. */
    Map<PairKey, Integer> pairs(Collection<UUID> records) {
        Map<UUID, Patient> patients = patients(Set.copyOf(records));
        patients.values().removeIf(patient -> patient.mergedInto() != null);
        Map<UUID, List<UUID>> candidates = new HashMap<>();
        Set<UUID> others = new HashSet<>();
        for (Patient patient : patients.values()) {
            List<UUID> found = search.candidates(ComparedPerson.of(patient).query(), MOST_COMPARED);
            candidates.put(patient.id(), found);
            others.addAll(found);
        }
        others.removeAll(patients.keySet());
        patients.putAll(patients(others));
        Map<PairKey, Integer> pairs = new LinkedHashMap<>();
        candidates.forEach((id, found) -> found.stream().filter(other -> !other.equals(id)
                && patients.containsKey(other)).forEach(other -> {
                    int score = score(patients.get(id), patients.get(other));
                    if (score >= DuplicateRules.THRESHOLD) {
                        pairs.put(PairKey.of(id, other), score);
                    }
                }));
        return pairs;
    }

    /** Puts those that were never in the work list into it; tells how many. */
    static int add(Transaction transaction, Origin origin, Map<PairKey, Integer> pairs) {
        UUID[] firsts = pairs.keySet().stream().map(PairKey::first).distinct().toArray(UUID[]::new);
        Set<PairKey> known = new HashSet<>();
        transaction.handle().attach(DuplicateDao.class).ofFirst(firsts)
                .forEach(pair -> known.add(new PairKey(pair.firstId(), pair.secondId())));
        List<Row> rows = new ArrayList<>();
        pairs.forEach((key, score) -> {
            if (!known.contains(key)) {
                rows.add(Row.of(Ids.next()).with("first_id", key.first()).with("second_id", key.second())
                        .with("score", score).with("origin", origin).with("state", DuplicatePair.State.OPEN)
                        .with("found_at", transaction.now()));
            }
        });
        if (!rows.isEmpty()) {
            transaction.insertAll(Entity.DUPLICATE_PAIR, rows);
        }
        return rows.size();
    }

    private static int score(@Nullable Patient one, @Nullable Patient other) {
        if (one == null || other == null) {
            return 0;
        }
        Comparison compared = DuplicateRules.compare(ComparedPerson.of(one), ComparedPerson.of(other));
        return compared.likelihood() == Likelihood.NONE ? 0 : compared.score();
    }

    private Map<UUID, Patient> patients(Set<UUID> ids) {
        Map<UUID, Patient> patients = new HashMap<>();
        UUID[] wanted = ids.toArray(UUID[]::new);
        database.read(handle -> handle.attach(PatientDao.class).findByIds(wanted))
                .forEach(patient -> patients.put(patient.id(), patient));
        return patients;
    }
}
