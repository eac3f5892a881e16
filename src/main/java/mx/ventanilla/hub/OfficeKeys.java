package mx.ventanilla.hub;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import mx.ventanilla.sync.wire.EnrolmentCode;

/**
 * Keys with which somebody of the regional office reads its page: 100 random bits each, so that nobody guesses one, and
 * the hub keeps the hash alone.
 */
final class OfficeKeys {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 20;
    private static final int GROUP = 5;
    private final HubDatabase database;
    private final Clock clock;

    OfficeKeys(HubDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A new key for this person, in groups as it is typed; shown once. */
    String create(String name) {
        SecureRandom random = new SecureRandom();
        StringBuilder key = new StringBuilder();
        for (int n = 0; n < LENGTH; n++) {
            key.append(n > 0 && n % GROUP == 0 ? "-" : "").append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        database.write(handle -> handle.createUpdate("""
                insert into office_key (key_hash, name, state, created_at) values (:hash, :name, 'ACTIVE', :now)""")
                .bind("hash", hash(key.toString())).bind("name", name)
                .bind("now", clock.instant().atOffset(ZoneOffset.UTC)).execute());
        return key.toString();
    }

    /** Ends all keys of this person; gives how many. */
    int end(String name) {
        return database.write(handle -> handle
                .createUpdate("update office_key set state = 'ENDED' where name = ? and state = 'ACTIVE'").bind(0, name)
                .execute());
    }

    /** Whose key this is, by a number that tells nothing of the key; empty for none. */
    Optional<UUID> reader(String typed) {
        String hash = hash(typed);
        return active().stream().filter(hash::equals).findFirst().map(OfficeKeys::number);
    }

    boolean mayRead(UUID reader) {
        return active().stream().map(OfficeKeys::number).anyMatch(reader::equals);
    }

    private List<String> active() {
        return database.read(handle -> handle.createQuery("select key_hash from office_key where state = 'ACTIVE'")
                .mapTo(String.class).list());
    }

    private static UUID number(String hash) {
        return UUID.nameUUIDFromBytes(("reader " + hash).getBytes(StandardCharsets.US_ASCII));
    }

    private static String hash(String typed) {
        String plain = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "").replace('O', '0').replace('I', '1')
                .replace('L', '1');
        return EnrolmentCode.sha256(plain.getBytes(StandardCharsets.UTF_8));
    }
}
