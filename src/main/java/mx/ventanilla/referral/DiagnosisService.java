package mx.ventanilla.referral;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mx.ventanilla.core.Ids;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Row;
import mx.ventanilla.db.Transaction;
import mx.ventanilla.referral.diagnosis.Diagnosis;
import mx.ventanilla.referral.diagnosis.DiagnosisCatalogue;
import mx.ventanilla.security.Permission;
import mx.ventanilla.security.Session;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The catalogue at hand, and what each doctor uses most. */
public final class DiagnosisService {
    private static final int MOST_FAVOURITES = 40;
    private final Database database;
    private @Nullable DiagnosisCatalogue catalogue;

    public DiagnosisService(Database database) {
        this.database = database;
    }

    /** Reads the catalogue when it is first asked for: call it away from the screen. */
    synchronized DiagnosisCatalogue catalogue() {
        DiagnosisCatalogue read = catalogue;
        if (read == null) {
            read = DiagnosisCatalogue.load();
            catalogue = read;
        }
        return read;
    }

    /** The best first; what this person uses often comes before. Without words, what this person uses most. */
    public List<Diagnosis> search(Session session, String typed, int most) {
        Map<String, Integer> favourites = favourites(session);
        if (typed.isBlank()) {
            return favourites.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(
                            Map.Entry.comparingByKey()))
                    .flatMap(entry -> catalogue().find(entry.getKey()).stream()).limit(most).toList();
        }
        return catalogue().search(typed, favourites, most);
    }

    /** The diagnoses of these keys; keys that the catalogue has no more are left out. */
    public List<Diagnosis> find(Session session, List<String> keys) {
        session.require(Permission.SEE_REFERRALS);
        return of(keys);
    }

    List<Diagnosis> of(List<String> keys) {
        return keys.stream().flatMap(key -> catalogue().find(key).stream()).toList();
    }

    private Map<String, Integer> favourites(Session session) {
        return database.read(handle -> {
            Map<String, Integer> uses = new HashMap<>();
            handle.createQuery("select diagnosis_key, uses from diagnosis_use where user_id = :user"
                    + " order by uses desc, diagnosis_key fetch first " + MOST_FAVOURITES + " rows only")
                    .bind("user", session.userId()).map((row, context) -> Map.entry(row.getString(1), row.getInt(2)))
                    .forEach(entry -> uses.put(entry.getKey(), entry.getValue()));
            return uses;
        });
    }

    /** Inside the transaction of a signing: counts that these were used. */
    static void count(Transaction transaction, UUID userId, List<String> keys) {
        for (String key : keys) {
            Handle handle = transaction.handle();
            handle.createQuery("select id, rev, uses from diagnosis_use where user_id = :user and diagnosis_key = :key")
                    .bind("user", userId).bind("key", key)
                    .map((row, context) -> new Use(row.getObject(1, UUID.class), row.getString(2), row.getInt(3)))
                    .findOne()
                    .ifPresentOrElse(
                            use -> transaction.update(Entity.DIAGNOSIS_USE,
                                    Row.of(use.id()).with("uses", use.uses() + 1), use.rev()),
                            () -> transaction.insert(Entity.DIAGNOSIS_USE, Row.of(Ids.next()).with("user_id", userId)
                                    .with("diagnosis_key", key).with("uses", 1)));
        }
    }

    private record Use(UUID id, String rev, int uses) {}
}
