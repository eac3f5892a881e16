package mx.ventanilla.app;

import java.time.Clock;
import mx.ventanilla.clinic.Clinic;
import mx.ventanilla.clinic.ClinicService;
import mx.ventanilla.clinic.Settings;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.Drafts;
import mx.ventanilla.security.SignInService;
import mx.ventanilla.security.UserService;

/** Puts the services of an open store together, once. The only place where they are made. */
public final class AppContext implements AutoCloseable {
    private final Clock clock;
    private final Database database;
    private final Settings settings;
    private final Clinic clinic;
    private final ClinicService clinicService;
    private final UserService users;
    private final SignInService signIn;
    private final Drafts drafts;

    /** The store must have been given its unit. */
    public AppContext(Database database, Clock clock) {
        this.clock = clock;
        this.database = database;
        this.settings = new Settings(database);
        this.clinic = new Clinic(database, clock);
        this.clinicService = new ClinicService(database, clinic);
        this.users = new UserService(database);
        this.signIn = new SignInService(database, database.node().deviceId(), clock);
        this.drafts = new Drafts(database, clock);
    }

    public Clock clock() {
        return clock;
    }

    public Database database() {
        return database;
    }

    public Settings settings() {
        return settings;
    }

    public Clinic clinic() {
        return clinic;
    }

    public ClinicService clinicService() {
        return clinicService;
    }

    public UserService users() {
        return users;
    }

    public SignInService signIn() {
        return signIn;
    }

    public Drafts drafts() {
        return drafts;
    }

    @Override
    public void close() {
        settings.close();
        clinic.close();
        database.close();
    }
}
