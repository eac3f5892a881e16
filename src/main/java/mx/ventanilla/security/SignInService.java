package mx.ventanilla.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import mx.ventanilla.core.Problem;
import mx.ventanilla.db.Actor;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Purpose;
import mx.ventanilla.db.Row;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who somebody is. Failures are counted on disk, so that switching off does not give new tries: after the fifth
 * the account rests a minute, and twice as long after each further one, an hour at most.
 */
public final class SignInService {
    private static final int FREE_TRIES = 5;
    private static final Duration FIRST_REST = Duration.ofMinutes(1);
    private static final int LONGEST_DOUBLING = 6;

    private final Database database;
    private final UUID deviceId;
    private final Clock clock;

    public SignInService(Database database, UUID deviceId, Clock clock) {
        this.database = database;
        this.deviceId = deviceId;
        this.clock = clock;
    }

    /** Signs in for work; a one-time password is refused, it is good only for {@link #changePassword}. */
    public Session signIn(String userName, char[] password) {
        Verified verified = verify(userName, password);
        if (verified.credential().oneTime()) {
            throw Problem.of("security.password.one.time");
        }
        Session session = sessionOf(verified.account());
        database.write(Purpose.SIGN_IN, session.actor(), transaction -> {
            Row row = Row.of(verified.credential().id()).with("failures", 0).with("locked_until", null);
            if (PasswordHash.isOutdated(verified.credential().passwordHash())) {
                row.with("password_hash", PasswordHash.of(password));
            }
            transaction.update(Entity.CREDENTIAL, row, verified.credential().rev());
            transaction.audit("SIGN_IN", Entity.USER_ACCOUNT, session.userId(), "sign-in");
            return 0;
        });
        return session;
    }

    /** Checks a password of nobody's, so that the first real one does not wait for what Java does only once. */
    public void rehearse() {
        PasswordHash.matches(new char[0], Nobody.VERIFIER);
    }

    /** Replaces one's own password, one-time or not. */
    public void changePassword(String userName, char[] password, char[] newPassword) {
        Verified verified = verify(userName, password);
        Passwords.requireGood(verified.account().userName(), newPassword);
        Actor actor = new Actor(verified.account().id(), deviceId);
        String hash = PasswordHash.of(newPassword);
        database.write(Purpose.SIGN_IN, actor, transaction -> {
            Row row = Row.of(verified.credential().id()).with("password_hash", hash)
                    .with("one_time", false).with("failures", 0).with("locked_until", null)
                    .with("set_at", transaction.now());
            transaction.update(Entity.CREDENTIAL, row, verified.credential().rev());
            return 0;
        });
    }

    private Verified verify(String typedName, char[] password) {
        String userName = typedName.strip().toLowerCase(Locale.ROOT);
        Optional<Verified> found = database.read(handle -> {
            UserDao users = handle.attach(UserDao.class);
            return users.byName(userName).filter(UserAccount::active)
                    .flatMap(account -> users.credentialOf(account.id()).map(it -> new Verified(account, it)));
        });
        if (found.isEmpty()) {
            PasswordHash.matches(password, Nobody.VERIFIER);
            throw Problem.of("security.sign.in.refused");
        }
        Credential credential = found.get().credential();
        Instant now = clock.instant();
        if (credential.lockedUntil() != null && now.isBefore(credential.lockedUntil())) {
            long minutes = Duration.between(now, credential.lockedUntil()).plusSeconds(59).toMinutes();
            throw Problem.of("security.sign.in.locked", minutes);
        }
        if (!PasswordHash.matches(password, credential.passwordHash())) {
            countFailure(found.get(), now);
            throw Problem.of("security.sign.in.refused");
        }
        return found.get();
    }

    private void countFailure(Verified verified, Instant now) {
        database.write(Purpose.SIGN_IN, new Actor(verified.account().id(), deviceId), transaction -> {
            Credential current = transaction.handle().attach(UserDao.class).credentialOf(verified.account().id())
                    .orElseThrow();
            int failures = current.failures() + 1;
            transaction.update(Entity.CREDENTIAL, Row.of(current.id()).with("failures", failures).with("locked_until",
                    restUntil(failures, now)), current.rev());
            transaction.audit("SIGN_IN_REFUSED", Entity.USER_ACCOUNT, verified.account().id(), "sign-in");
            return 0;
        });
    }

    private static @Nullable Instant restUntil(int failures, Instant now) {
        if (failures < FREE_TRIES) {
            return null;
        }
        int doubling = Math.min(failures - FREE_TRIES, LONGEST_DOUBLING);
        Duration rest = FIRST_REST.multipliedBy(1L << doubling);
        return now.plus(rest.compareTo(Duration.ofHours(1)) > 0 ? Duration.ofHours(1) : rest);
    }

    private Session sessionOf(UserAccount account) {
        return new Session(account.id(), account.userName(), account.fullName(), account.role(), account.staffId(),
                deviceId);
    }

    private record Verified(UserAccount account, Credential credential) {}

    /** Takes an unknown name as long as a known one. */
    private static final class Nobody {
        private static final String VERIFIER = PasswordHash.of("nobody has this password".toCharArray());
    }
}
