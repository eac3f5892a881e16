package mx.ventanilla.app;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import javax.crypto.spec.SecretKeySpec;
import mx.ventanilla.clinic.NewUnit;
import mx.ventanilla.clinic.UnitType;
import mx.ventanilla.core.Notifier;
import mx.ventanilla.core.Problem;
import mx.ventanilla.db.Database;
import mx.ventanilla.security.NewUser;
import mx.ventanilla.security.Role;
import mx.ventanilla.security.Session;
import mx.ventanilla.support.TestFolders;
import mx.ventanilla.support.TestStores;
import org.jspecify.annotations.Nullable;

/** A unit of three rooms on its first day, with its administrator signed in. */
final class NewClinic implements AutoCloseable, Notifier {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T15:42:00Z"), ZoneId.of("America/Mexico_City"));
    static final String PASSWORD = "una frase larga";

    final AppContext context;
    final Session admin;
    @Nullable
    Runnable undo;

    NewClinic() {
        Database database = TestStores.H2.create(CLOCK);
        new FirstSetup(database).run(new NewUnit("UMF 1 San Miguel", UnitType.UMF, null, 3, 20),
                new NewUser("admin", "Iván Quiroz", Role.ADMIN, null), PASSWORD.toCharArray());
        context = new AppContext(database, CLOCK, searchFiles());
        admin = context.signIn().signIn("admin", PASSWORD.toCharArray());
    }

    private static SearchFiles searchFiles() {
        return new SearchFiles(TestFolders.create("search").resolve("snapshot"),
                new SecretKeySpec(new byte[32], "AES"));
    }

    @Override
    public void info(String key, Object... arguments) {}

    @Override
    public void undoable(Runnable takeBack, String key, Object... arguments) {
        undo = takeBack;
    }

    @Override
    public void problem(Problem problem) {
        throw new AssertionError(problem.key());
    }

    @Override
    public void close() {
        context.close();
    }
}
