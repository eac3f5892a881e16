package mx.ventanilla.app;

import mx.ventanilla.clinic.Clinic;
import mx.ventanilla.clinic.NewUnit;
import mx.ventanilla.clinic.UnitSetup;
import mx.ventanilla.core.Problem;
import mx.ventanilla.db.Actor;
import mx.ventanilla.db.Database;
import mx.ventanilla.security.NewUser;
import mx.ventanilla.security.UserService;

/** The first set-up of a store: the unit and its first administrator in one transaction, or nothing. */
public final class FirstSetup {
    private final Database database;

    public FirstSetup(Database database) {
        this.database = database;
    }

    /** Sets up with a password that stays. */
    public void run(NewUnit unit, NewUser administrator, char[] password) {
        requireNew();
        database.write(actor(), transaction -> {
            UnitSetup.write(transaction, unit);
            return UserService.insert(transaction, administrator, password);
        });
    }

    /** Sets up and gives a one-time password for the administrator. */
    public String runWithOneTimePassword(NewUnit unit, NewUser administrator) {
        requireNew();
        return database.write(actor(), transaction -> {
            UnitSetup.write(transaction, unit);
            return UserService.insertWithOneTimePassword(transaction, administrator);
        });
    }

    private void requireNew() {
        if (Clinic.isSetUp(database)) {
            throw Problem.of("app.unit.exists");
        }
    }

    private Actor actor() {
        return Actor.system(database.node().deviceId());
    }
}
