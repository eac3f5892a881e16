package mx.ventanilla.referral.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import mx.ventanilla.clinic.Clinic;
import mx.ventanilla.clinic.MedicalUnit;
import mx.ventanilla.core.Problem;
import mx.ventanilla.core.seal.UnitKeys;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Row;
import mx.ventanilla.db.Subscription;
import mx.ventanilla.db.Transaction;
import mx.ventanilla.security.Permission;
import mx.ventanilla.security.Session;

/** The keys of this unit, to be handed out, and those of others, once their fingerprint was compared by voice. */
public final class PartnerKeyCabinet {
    private final Database database;
    private final Clinic clinic;
    private final UnitKeys keys;

    public PartnerKeyCabinet(Database database, Clinic clinic, UnitKeys keys) {
        this.database = database;
        this.clinic = clinic;
        this.keys = keys;
    }

    /** What this unit hands to others. */
    public KeyCard own() {
        MedicalUnit unit = clinic.unit().unit();
        return new KeyCard(unit.id(), unit.name(), keys.publicKeys().sign(), keys.publicKeys().seal());
    }

    /** The same as text, for a file or a QR. */
    public String ownText() {
        return own().write(keys);
    }

    public void writeOwn(Session session, Path file) {
        requireRight(session);
        try {
            Files.writeString(file, ownText() + System.lineSeparator());
        } catch (IOException e) {
            throw Problem.of("referral.file.unwritable", file.toString());
        }
    }

    /** True for a file that begins like one that holds a unit's keys. */
    public static boolean isKey(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            return KeyCard.isOne(new String(stream.readNBytes(8), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return false;
        }
    }

    /** The text of a key file; small by nature. */
    public KeyCard readFile(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            return KeyCard.read(new String(stream.readNBytes(KeyCard.MOST_BYTES + 1), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw Problem.of("referral.file.unreadable", file.toString());
        }
    }

    public List<PartnerKey> list(Session session) {
        requireRight(session);
        return database.read(handle -> new PartnerKeyDao(handle).list());
    }

    /**
     * Believes these keys from now on.
     *
     * @param fingerprint as it was read aloud by the other unit; blanks do not count
     */
    public void accept(Session session, KeyCard card, String fingerprint) {
        database.write(session.actor(), transaction -> {
            accept(transaction, session, card, fingerprint);
            return 0;
        });
    }

    /** The same inside a greater act. */
    void accept(Transaction transaction, Session session, KeyCard card, String fingerprint) {
        requireRight(session);
        if (card.unitId().equals(clinic.unit().unit().id())) {
            throw Problem.of("referral.key.own");
        }
        if (!digits(fingerprint).equals(digits(card.fingerprint()))) {
            throw Problem.of("referral.key.otherFingerprint");
        }
        PartnerKeyDao.keep(transaction, card);
    }

    /** No longer believes a unit's keys, or believes them again. */
    public void use(Session session, PartnerKey key, boolean active) {
        session.require(Permission.MANAGE_UNIT);
        database.write(session.actor(), transaction -> {
            transaction.update(Entity.PARTNER_KEY, Row.of(key.id()).with("active", active), key.rev());
            return 0;
        });
    }

    /** Says which hospital of the routing table a unit is. */
    public void link(Session session, UUID hospitalId, UUID unitId) {
        session.require(Permission.MANAGE_UNIT);
        database.write(session.actor(), transaction -> {
            String rev = transaction.handle().createQuery("select rev from hospital where id = :id")
                    .bind("id", hospitalId).mapTo(String.class).findOne()
                    .orElseThrow(() -> Problem.of("store.row.changed"));
            transaction.update(Entity.HOSPITAL, Row.of(hospitalId).with("unit_id", unitId), rev);
            return 0;
        });
    }

    /** Calls this, on the feed's thread, whenever a key has changed. */
    public Subscription watch(Runnable changed) {
        return database.changes().subscribe(changes -> {
            if (changes.concern(Entity.PARTNER_KEY)) {
                changed.run();
            }
        });
    }

    private static void requireRight(Session session) {
        if (!session.may(Permission.MANAGE_UNIT)) {
            session.require(Permission.FOLLOW_REFERRALS);
        }
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "");
    }
}
