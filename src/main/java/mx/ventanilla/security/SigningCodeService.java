package mx.ventanilla.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import mx.ventanilla.core.Ids;
import mx.ventanilla.core.Problem;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Row;

/**
 * The code of at least six digits with which a physician signs. Its verifier is mixed with a secret that lies outside the
 * store, and five wrong tries block it until it is set anew with the password; the tries are counted on disk.
 */
public final class SigningCodeService {
    public static final int SHORTEST = 6;
    public static final int LONGEST = 12;
    private static final int TRIES = 5;

    /** Whether somebody can sign. */
    public enum State {
        NONE, READY, BLOCKED
    }

    private final Database database;
    private final SignInService signIn;
    private final Supplier<SecretKey> secret;

    /** @param secret lies in the key store of the PC, never in the database */
    public SigningCodeService(Database database, SignInService signIn, Supplier<SecretKey> secret) {
        this.database = database;
        this.signIn = signIn;
        this.secret = secret;
    }

    public State stateOf(Session session) {
        return database.read(handle -> new SigningCodeDao(handle).find(session.userId())).map(
                stored -> stored.failures() >= TRIES ? State.BLOCKED : State.READY).orElse(State.NONE);
    }

    /** Sets one's own code, with the password as proof. */
    public void set(Session session, char[] password, char[] code) {
        session.require(Permission.SIGN_REFERRALS);
        requireGood(code);
        signIn.signIn(session.userName(), password);
        String verifier = PasswordHash.of(mixed(session.userId(), code));
        database.write(session.actor(), transaction -> {
            Optional<SigningCode> before = new SigningCodeDao(transaction.handle()).find(session.userId());
            UUID id = before.map(SigningCode::id).orElseGet(Ids::next);
            Row row = Row.of(id).with("user_id", session.userId()).with("failures", 0)
                    .with("set_at", transaction.now()).with("verifier", verifier);
            before.ifPresentOrElse(stored -> transaction.update(Entity.SIGNING_CODE, row, stored.rev()),
                    () -> transaction.insert(Entity.SIGNING_CODE, row));
            return 0;
        });
    }

    /**
     * Makes somebody's code useless, without seeing it: the person sets a new one with the password. For a code that was
     * forgotten, or that somebody may have seen.
     */
    public void reset(Session session, UUID userId) {
        session.require(Permission.MANAGE_USERS);
        database.write(session.actor(), transaction -> {
            SigningCode found = new SigningCodeDao(transaction.handle()).find(userId)
                    .orElseThrow(() -> Problem.of("security.signing.noneYet"));
            transaction.update(Entity.SIGNING_CODE, Row.of(found.id()).with("failures", TRIES)
                    .with("verifier", "-").with("set_at", transaction.now()), found.rev());
            transaction.audit("RESET_SIGNING_CODE", Entity.SIGNING_CODE, found.id(), "admin");
            return 0;
        });
    }

    /** Refuses unless this is the person's code; the try is written down before it is judged. */
    public void verify(Session session, char[] code) {
        session.require(Permission.SIGN_REFERRALS);
        SigningCode stored = database.write(session.actor(), transaction -> {
            SigningCode found = new SigningCodeDao(transaction.handle()).find(session.userId())
                    .orElseThrow(() -> Problem.of("security.signing.none"));
            if (found.failures() >= TRIES) {
                throw Problem.of("security.signing.blocked");
            }
            transaction.update(Entity.SIGNING_CODE, Row.of(found.id()).with("failures", found.failures() + 1),
                    found.rev());
            return found;
        });
        if (!PasswordHash.matches(mixed(session.userId(), code), stored.verifier())) {
            int left = TRIES - stored.failures() - 1;
            throw left == 0 ? Problem.of("security.signing.blocked") : Problem.of("security.signing.wrong", left);
        }
        database.write(session.actor(), transaction -> {
            SigningCode tried = new SigningCodeDao(transaction.handle()).find(session.userId()).orElseThrow();
            transaction.update(Entity.SIGNING_CODE, Row.of(tried.id()).with("failures", 0), tried.rev());
            return 0;
        });
    }

    private static void requireGood(char[] code) {
        boolean digits = new String(code).chars().allMatch(letter -> letter >= '0' && letter <= '9');
        if (!digits || code.length < SHORTEST || code.length > LONGEST) {
            throw Problem.of("security.signing.digits", SHORTEST, LONGEST);
        }
        boolean same = true;
        boolean rising = true;
        boolean falling = true;
        for (int i = 1; i < code.length; i++) {
            same &= code[i] == code[i - 1];
            rising &= code[i] == code[i - 1] + 1;
            falling &= code[i] == code[i - 1] - 1;
        }
        if (same || rising || falling) {
            throw Problem.of("security.signing.guessable");
        }
    }

    private char[] mixed(UUID userId, char[] code) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(secret.get());
            mac.update(userId.toString().getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(mac.doFinal(new String(code).getBytes(StandardCharsets.UTF_8)))
                    .toCharArray();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK lacks HmacSHA256", e);
        }
    }
}
