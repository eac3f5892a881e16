package mx.ventanilla.security;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import mx.ventanilla.core.Ids;
import mx.ventanilla.core.Problem;
import mx.ventanilla.db.AlreadyTaken;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Row;
import mx.ventanilla.db.Subscription;
import mx.ventanilla.db.Transaction;

/** The accounts of a unit. */
public final class UserService {
    private final Database database;

    public UserService(Database database) {
        this.database = database;
    }

    public List<UserAccount> list(Session session) {
        session.require(Permission.MANAGE_USERS);
        return database.read(handle -> handle.attach(UserDao.class).list());
    }

    /** Calls this, on the feed's thread, whenever an account has changed. */
    public Subscription watch(Runnable changed) {
        return database.changes().subscribe(changes -> {
            if (changes.concern(Entity.USER_ACCOUNT)) {
                changed.run();
            }
        });
    }

    /** False once the account was closed or has another role than when this person signed in. */
    public boolean isCurrent(Session session) {
        return database.read(handle -> handle.attach(UserDao.class).byId(session.userId()))
                .filter(account -> account.active() && account.role() == session.role()).isPresent();
    }

    /** Makes an account with a final password. */
    public UUID add(Session session, NewUser user, char[] password) {
        session.require(Permission.MANAGE_USERS);
        return database.write(session.actor(), transaction -> insert(transaction, user, password));
    }

    /** Makes an account with a one-time password, which is returned. */
    public String addWithOneTimePassword(Session session, NewUser user) {
        session.require(Permission.MANAGE_USERS);
        return database.write(session.actor(), transaction -> insertWithOneTimePassword(transaction, user));
    }

    /** Inside a set-up's transaction: an account with a final password. */
    public static UUID insert(Transaction transaction, NewUser user, char[] password) {
        Passwords.requireGood(user.userName(), password);
        return insert(transaction, user, password, false);
    }

    /** Inside a set-up's transaction: an account with a one-time password, which is returned. */
    public static String insertWithOneTimePassword(Transaction transaction, NewUser user) {
        String password = Passwords.oneTime();
        insert(transaction, user, password.toCharArray(), true);
        return password;
    }

    /** Gives somebody who forgot theirs a one-time password. */
    public String resetPassword(Session session, UUID userId) {
        session.require(Permission.MANAGE_USERS);
        String password = Passwords.oneTime();
        String hash = PasswordHash.of(password.toCharArray());
        return database.write(session.actor(), transaction -> {
            Credential credential = transaction.handle().attach(UserDao.class).credentialOf(userId)
                    .orElseThrow(() -> Problem.of("security.user.unknown"));
            transaction.update(Entity.CREDENTIAL, Row.of(credential.id())
                    .with("password_hash", hash).with("one_time", true)
                    .with("failures", 0).with("locked_until", null).with("set_at", transaction.now()),
                    credential.rev());
            return password;
        });
    }

    /** Changes name, role, staff record, or whether the account is open. The last administrator stays one. */
    public void change(Session session, UserAccount changed) {
        session.require(Permission.MANAGE_USERS);
        database.write(session.actor(), transaction -> {
            UserDao users = transaction.handle().attach(UserDao.class);
            UserAccount before = users.byId(changed.id()).orElseThrow(() -> Problem.of("security.user.unknown"));
            boolean wasAdministrator = before.active() && before.role() == Role.ADMIN;
            boolean staysAdministrator = changed.active() && changed.role() == Role.ADMIN;
            if (wasAdministrator && !staysAdministrator && users.activeAdministrators() == 1) {
                throw Problem.of("security.user.last.administrator");
            }
            transaction.update(Entity.USER_ACCOUNT, Row.of(changed.id()).with("full_name", changed.fullName().strip())
                    .with("role", changed.role()).with("staff_id", changed.staffId()).with("active", changed.active()),
                    changed.rev());
            return 0;
        });
    }

    /** How this person likes the screens, as it was kept. */
    public Optional<String> preferencesOf(Session session) {
        return database.read(handle -> handle.attach(UserDao.class).byId(session.userId()))
                .map(UserAccount::preferences);
    }

    /** Remembers how this person likes the screens (theme, language, column widths), as JSON. */
    public void keepPreferences(Session session, String preferences) {
        database.write(session.actor(), transaction -> {
            UserAccount account = transaction.handle().attach(UserDao.class).byId(session.userId())
                    .orElseThrow(() -> Problem.of("security.user.unknown"));
            transaction.update(Entity.USER_ACCOUNT, Row.of(account.id()).with("preferences", preferences),
                    account.rev());
            return 0;
        });
    }

    private static UUID insert(Transaction transaction, NewUser user, char[] password, boolean oneTime) {
        String name = user.userName().strip().toLowerCase(Locale.ROOT);
        if (!UserRules.isName(name)) {
            throw Problem.of("security.user.name.malformed");
        }
        UUID id = Ids.next();
        try {
            transaction.insert(Entity.USER_ACCOUNT, Row.of(id).with("user_name", name)
                    .with("full_name", user.fullName().isBlank() ? name : user.fullName().strip())
                    .with("role", user.role()).with("staff_id", user.staffId()).with("active", true)
                    .with("preferences", null));
        } catch (AlreadyTaken e) {
            throw Problem.of("security.user.name.taken", name);
        }
        transaction.insert(Entity.CREDENTIAL, Row.of(Ids.next()).with("user_id", id)
                .with("password_hash", PasswordHash.of(password)).with("one_time", oneTime).with("failures", 0)
                .with("locked_until", null).with("set_at", transaction.now()));
        return id;
    }
}
