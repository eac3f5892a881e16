package mx.ventanilla.referral;

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
        return database.read(handle -> new DiagnosisUseDao(handle).mostUsed(session.userId(), MOST_FAVOURITES));
    }

    /** Inside the transaction of a signing: counts that these were used. */
    static void count(Transaction transaction, UUID userId, List<String> keys) {
        DiagnosisUseDao uses = new DiagnosisUseDao(transaction.handle());
        for (String key : keys) {
            uses.find(userId, key).ifPresentOrElse(
                    use -> transaction.update(Entity.DIAGNOSIS_USE, Row.of(use.id()).with("uses", use.uses() + 1),
                            use.rev()),
                    () -> transaction.insert(Entity.DIAGNOSIS_USE, Row.of(Ids.next()).with("user_id", userId)
                            .with("diagnosis_key", key).with("uses", 1)));
        }
    }
}
