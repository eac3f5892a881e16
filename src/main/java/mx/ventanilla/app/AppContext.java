package mx.ventanilla.app;

import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import mx.ventanilla.agenda.AgendaService;
import mx.ventanilla.agenda.absence.AbsenceService;
import mx.ventanilla.clinic.Clinic;
import mx.ventanilla.clinic.ClinicService;
import mx.ventanilla.clinic.Settings;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.Drafts;
import mx.ventanilla.db.Subscription;
import mx.ventanilla.patient.PatientService;
import mx.ventanilla.patient.cover.CoverPapersService;
import mx.ventanilla.patient.duplicate.DuplicateHunt;
import mx.ventanilla.patient.duplicate.DuplicateService;
import mx.ventanilla.patient.duplicate.DuplicateWatch;
import mx.ventanilla.patient.duplicate.MergeService;
import mx.ventanilla.patient.privacy.ArcoService;
import mx.ventanilla.patient.privacy.PatientCopyService;
import mx.ventanilla.patient.roster.ColumnMemory;
import mx.ventanilla.patient.roster.RosterImport;
import mx.ventanilla.patient.search.PatientSearch;
import mx.ventanilla.referral.AppointmentFollower;
import mx.ventanilla.security.SignInService;
import mx.ventanilla.security.UserService;
import mx.ventanilla.visit.ExpectedToday;
import mx.ventanilla.visit.VisitService;
import mx.ventanilla.visit.consulting.ConsultingService;
import mx.ventanilla.visit.shift.DailySheetService;
import mx.ventanilla.visit.shift.OpeningService;
import mx.ventanilla.visit.shift.ShiftCloseService;
import mx.ventanilla.visit.unifila.UnifilaService;

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
    private final AgendaService agenda;
    private final VisitService visits;
    private final ConsultingService consulting;
    private final AbsenceService absences;
    private final ShiftCloseService shiftClosing;
    private final OpeningService opening;
    private final DailySheetService dailySheets;
    private final UnifilaService unifila;
    private final PatientService patients;
    private final CoverPapersService coverPapers;
    private final ArcoService arcoRequests;
    private final PatientCopyService patientCopies;
    private final RosterImport rosterImport;
    private final ColumnMemory columnMemory;
    private final ExecutorService searchWorker;
    private final PatientSearch search;
    private final ExpectedToday expectedToday;
    private final DuplicateService duplicates;
    private final DuplicateHunt duplicateHunt;
    private final DuplicateWatch duplicateWatch;
    private final MergeService merges;
    private final Subscription appointments;

    /** The store must have been given its unit. The search begins to catch up at once. */
    public AppContext(Database database, Clock clock, SearchFiles searchFiles) {
        this.clock = clock;
        this.database = database;
        this.settings = new Settings(database);
        this.clinic = new Clinic(database, clock);
        this.clinicService = new ClinicService(database, clinic);
        this.users = new UserService(database);
        this.signIn = new SignInService(database, database.node().deviceId(), clock);
        this.drafts = new Drafts(database, clock);
        this.agenda = new AgendaService(database, clock);
        this.visits = new VisitService(database, clock);
        this.consulting = new ConsultingService(database, clock, agenda);
        this.absences = new AbsenceService(database, clock);
        this.shiftClosing = new ShiftCloseService(database, clock);
        this.opening = new OpeningService(database, clock, shiftClosing);
        this.dailySheets = new DailySheetService(database);
        this.unifila = new UnifilaService(database, clock, visits);
        this.patients = new PatientService(database, clinic);
        this.coverPapers = new CoverPapersService(database, clinic, settings);
        this.arcoRequests = new ArcoService(database, clinic, settings);
        this.patientCopies = new PatientCopyService(database, clinic, clock, ReferralParts.recordsOfPatient());
        this.rosterImport = new RosterImport(database, clinic, clock);
        this.columnMemory = new ColumnMemory(settings);
        this.searchWorker = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("search").factory());
        this.search = new PatientSearch(database, searchFiles.snapshot(), searchFiles::key, searchWorker);
        search.start();
        this.expectedToday = new ExpectedToday(database);
        this.duplicates = new DuplicateService(database, search);
        this.duplicateHunt = new DuplicateHunt(database, search);
        this.duplicateWatch = new DuplicateWatch(database, search, duplicateHunt);
        this.merges = new MergeService(database);
        this.appointments = AppointmentFollower.on(database, clinic, settings);
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

    public AgendaService agenda() {
        return agenda;
    }

    public VisitService visits() {
        return visits;
    }

    public ConsultingService consulting() {
        return consulting;
    }

    public AbsenceService absences() {
        return absences;
    }

    public ShiftCloseService shiftClosing() {
        return shiftClosing;
    }

    public OpeningService opening() {
        return opening;
    }

    public DailySheetService dailySheets() {
        return dailySheets;
    }

    public UnifilaService unifila() {
        return unifila;
    }

    public PatientService patients() {
        return patients;
    }

    public CoverPapersService coverPapers() {
        return coverPapers;
    }

    public ArcoService arcoRequests() {
        return arcoRequests;
    }

    public PatientCopyService patientCopies() {
        return patientCopies;
    }

    public RosterImport rosterImport() {
        return rosterImport;
    }

    public ColumnMemory columnMemory() {
        return columnMemory;
    }

    public ExpectedToday expectedToday() {
        return expectedToday;
    }

    public PatientSearch search() {
        return search;
    }

    public DuplicateService duplicates() {
        return duplicates;
    }

    public DuplicateHunt duplicateHunt() {
        return duplicateHunt;
    }

    public DuplicateWatch duplicateWatch() {
        return duplicateWatch;
    }

    public MergeService merges() {
        return merges;
    }

    @Override
    public void close() {
        expectedToday.close();
        appointments.close();
        search.close();
        searchWorker.close();
        settings.close();
        clinic.close();
        database.close();
    }
}
