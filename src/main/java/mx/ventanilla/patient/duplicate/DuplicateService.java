package mx.ventanilla.patient.duplicate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Row;
import mx.ventanilla.patient.NewPatient;
import mx.ventanilla.patient.Patient;
import mx.ventanilla.patient.PatientDao;
import mx.ventanilla.patient.search.PatientSearch;
import mx.ventanilla.security.Permission;
import mx.ventanilla.security.Session;
import org.jspecify.annotations.Nullable;

/** Finds records that may be of one person, and keeps what was decided about them. */
public final class DuplicateService {
    private static final int MOST_COMPARED = 120;
    private static final int MOST_SHOWN = 5;
    private final Database database;
    private final PatientSearch search;

    public DuplicateService(Database database, PatientSearch search) {
        this.database = database;
        this.search = search;
    }

    /**
     * Stored patients who may be the one being typed, the likeliest first.
     *
     * @param itself the record being corrected, which is not its own duplicate
     */
    public List<Candidate> candidates(Session session, NewPatient typed, @Nullable UUID itself) {
        session.require(Permission.FIND_PATIENT);
        ComparedPerson person = ComparedPerson.of(typed);
        UUID[] found = search.candidates(person.query(), MOST_COMPARED).stream().filter(id -> !id.equals(itself))
                .toArray(UUID[]::new);
        if (found.length == 0) {
            return List.of();
        }
        return database.read(handle -> handle.attach(PatientDao.class).findByIds(found)).stream()
                .filter(patient -> !patient.isWithdrawn())
                .map(patient -> new Candidate(patient, DuplicateRules.compare(person, ComparedPerson.of(patient))))
                .filter(candidate -> candidate.comparison().likelihood() != Likelihood.NONE)
                .sorted(Comparator.comparingInt((Candidate candidate) -> candidate.comparison().score()).reversed()
                        .thenComparing(candidate -> candidate.patient().id()))
                .limit(MOST_SHOWN).toList();
    }

    /** Undecided pairs with the reasons as they are now. */
    public List<PairInFull> open(Session session, int most) {
        session.require(Permission.FIND_PATIENT);
        return database.read(handle -> {
            List<DuplicatePair> pairs = handle.attach(DuplicateDao.class).open(most);
            UUID[] ids = pairs.stream().flatMap(pair -> List.of(pair.firstId(), pair.secondId()).stream()).distinct()
                    .toArray(UUID[]::new);
            Map<UUID, Patient> patients = handle.attach(PatientDao.class).findByIds(ids).stream()
                    .collect(Collectors.toMap(Patient::id, Function.identity()));
            List<PairInFull> full = new ArrayList<>();
            for (DuplicatePair pair : pairs) {
                Patient first = patients.get(pair.firstId());
                Patient second = patients.get(pair.secondId());
                if (first != null && second != null) {
                    full.add(new PairInFull(pair, first, second, DuplicateRules.compare(ComparedPerson.of(first),
                            ComparedPerson.of(second))));
                }
            }
            return full;
        });
    }

    public int countOpen(Session session) {
        session.require(Permission.FIND_PATIENT);
        return database.read(handle -> handle.attach(DuplicateDao.class).countOpen());
    }

    /** Keeps a decision; refused when somebody else decided meanwhile. */
    public void decide(Session session, DuplicatePair pair, DuplicatePair.State decision) {
        session.require(Permission.EDIT_PATIENT);
        database.write(session.actor(), transaction -> {
            transaction.update(Entity.DUPLICATE_PAIR, Row.of(pair.id()).with("state", decision)
                    .with("decided_at", transaction.now()).with("decided_by", transaction.actor().userId()),
                    pair.rev());
            return pair.id();
        });
    }

    /** The pair of these two, when it was ever put into the work list. */
    public Optional<DuplicatePair> pairOf(Session session, UUID one, UUID other) {
        session.require(Permission.FIND_PATIENT);
        PairKey key = PairKey.of(one, other);
        return database.read(handle -> handle.attach(DuplicateDao.class).find(key.first(), key.second()));
    }
}
