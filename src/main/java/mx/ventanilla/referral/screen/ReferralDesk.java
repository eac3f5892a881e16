package mx.ventanilla.referral.screen;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mx.ventanilla.agenda.AgendaService;
import mx.ventanilla.agenda.GridVisit;
import mx.ventanilla.agenda.PatientLookup;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.TaskRunner;
import mx.ventanilla.patient.Coverage;
import mx.ventanilla.patient.Patient;
import mx.ventanilla.patient.PatientService;
import mx.ventanilla.patient.cover.PolicyWait;
import mx.ventanilla.patient.cover.PolicyWaits;
import mx.ventanilla.print.FilePrinter;
import mx.ventanilla.print.PagePicture;
import mx.ventanilla.print.Printer;
import mx.ventanilla.referral.AnswerDraft;
import mx.ventanilla.referral.ClearFile;
import mx.ventanilla.referral.ContactAttempt;
import mx.ventanilla.referral.DraftService;
import mx.ventanilla.referral.FhirService;
import mx.ventanilla.referral.Hospital;
import mx.ventanilla.referral.NewEvent;
import mx.ventanilla.referral.ReferralContent;
import mx.ventanilla.referral.ReferralDraft;
import mx.ventanilla.referral.ReferralFileView;
import mx.ventanilla.referral.ReferralRow;
import mx.ventanilla.referral.ReferralService.Scope;
import mx.ventanilla.referral.ReferralServices;
import mx.ventanilla.referral.ReferralSheet;
import mx.ventanilla.referral.ReferralTemplate;
import mx.ventanilla.referral.SigningService;
import mx.ventanilla.referral.WorkList;
import mx.ventanilla.referral.diagnosis.Diagnosis;
import mx.ventanilla.referral.exchange.ExchangeDesk;
import mx.ventanilla.referral.exchange.ExchangeViewModel;
import mx.ventanilla.referral.fhir.FhirDocument;
import mx.ventanilla.security.Permission;
import mx.ventanilla.security.Session;
import mx.ventanilla.security.SigningCodeService;

/** What the screens of referrals ask of the services for the person signed in. Every call waits for the store. */
public final class ReferralDesk {
    static final String SCREEN = "referrals";
    private static final int MOST_ROWS = 500;
    private static final int MOST_HITS = 200;
    private static final int MOST_FOUND = 8;

    private final Session session;
    private final Services services;

    /** What it asks. */
    public record Services(ReferralServices referrals, PatientService patients, AgendaService agenda,
            PatientLookup lookup, Printer printer, Messages messages) {}

    public ReferralDesk(Session session, Services services) {
        this.session = session;
        this.services = services;
    }

    boolean may(Permission permission) {
        return session.may(permission);
    }

    Map<WorkList, Integer> counts(Collection<WorkList> lists, Scope scope) {
        Map<WorkList, Integer> counts = new EnumMap<>(WorkList.class);
        counts.putAll(services.referrals().referrals().counts(session, lists, scope));
        return counts;
    }

    List<ReferralRow> list(WorkList list, Scope scope, String typed) {
        return typed.isBlank()
                ? services.referrals().referrals().list(session, list, scope, MOST_ROWS)
                : services.referrals().referrals().search(session, typed, MOST_HITS);
    }

    List<ReferralRow> ofPatient(UUID patientId) {
        return services.referrals().referrals().ofPatient(session, patientId);
    }

    ReferralFileView open(UUID id) {
        return services.referrals().referrals().open(session, id, SCREEN);
    }

    ExchangeViewModel exchange(TaskRunner tasks) {
        return new ExchangeViewModel(new ExchangeDesk(session, services.referrals()), tasks,
                Path.of(System.getProperty("user.home")));
    }

    boolean isOurs(ReferralRow row) {
        return services.referrals().isOfThisUnit(row);
    }

    LocalDate today() {
        return services.referrals().clinic().today();
    }

    int waited(ReferralRow row) {
        return services.referrals().days().waited(row.signedAt());
    }

    int limit(ReferralRow row) {
        return services.referrals().days().limit(row.priority());
    }

    void step(UUID id, NewEvent event) {
        services.referrals().referrals().step(session, id, event);
    }

    void contact(UUID id, ContactAttempt.Whom whom, ContactAttempt.Outcome outcome, String note) {
        services.referrals().referrals().contact(session, id, whom, ContactAttempt.Means.PHONE, outcome,
                note.isBlank() ? null : note.strip());
    }

    void capture(UUID id, AnswerDraft draft) {
        services.referrals().signing().capture(session, id, draft);
    }

    void amend(UUID id, String text, char[] code) {
        services.referrals().signing().amend(session, id, text, code);
    }

    List<DraftService.Kept> drafts() {
        return services.referrals().drafts().list(session);
    }

    Optional<ReferralDraft> draft(UUID patientId) {
        return services.referrals().drafts().find(session, patientId);
    }

    void keep(ReferralDraft draft) {
        services.referrals().drafts().keep(session, draft);
    }

    List<ReferralTemplate> templates(String specialty) {
        return services.referrals().drafts().templates(session, specialty);
    }

    void keepTemplate(String name, String specialty, ReferralDraft.Texts texts) {
        services.referrals().drafts().keepTemplate(session, name, specialty, texts);
    }

    SigningService.Judgement judge(ReferralDraft draft) {
        return services.referrals().signing().judge(session, draft);
    }

    PagePicture preview(ReferralContent content) {
        return PagePicture.small(sheets().request(content, List.of(), null));
    }

    SigningService.Signed sign(ReferralDraft draft, char[] code) {
        return services.referrals().signing().sign(session, draft, code);
    }

    SigningCodeService.State signingCode() {
        return services.referrals().codes().stateOf(session);
    }

    void setSigningCode(char[] password, char[] code) {
        services.referrals().codes().set(session, password, code);
    }

    /** Prints the newest answer of a referral, or the referral itself while it has none. */
    void print(UUID id) {
        services.printer().print(services.referrals().referrals().sheet(session, id, sheets(),
                services.referrals().keys()), "referencia");
    }

    /** The same as a file. */
    void save(UUID id, Path file) {
        new FilePrinter(file).print(services.referrals().referrals().sheet(session, id, sheets(),
                services.referrals().keys()), "referencia");
    }

    /** Gives what this side wrote to another program; tells the abbreviations of the name that stayed. */
    List<String> exportFhir(UUID id, String reason, Path file) {
        FhirDocument.Written written = services.referrals().fhir().export(session, id, reason);
        ClearFile.write(file, written.json());
        return written.abbreviations();
    }

    FhirService.Taken takeFhir(Path file) {
        return services.referrals().fhir().take(session, ClearFile.read(file));
    }

    PagePicture picture(UUID id) {
        return PagePicture.of(services.referrals().referrals().sheet(session, id, sheets(),
                services.referrals().keys()));
    }

    List<String> specialties() {
        return services.referrals().routing().specialties(session);
    }

    List<Hospital> hospitals() {
        return services.referrals().routing().hospitals(session).stream()
                .filter(Hospital::active).toList();
    }

    List<Diagnosis> diagnoses(String typed) {
        return services.referrals().diagnoses().search(session, typed, MOST_FOUND);
    }

    List<Diagnosis> diagnosesOf(List<String> keys) {
        return services.referrals().diagnoses().find(session, keys);
    }

    /** Patients by what was typed; without anything, those who are in today's agenda and have come. */
    List<Patient> patients(String typed) {
        if (!typed.isBlank()) {
            return services.patients().findAll(session, services.lookup().find(typed, MOST_FOUND));
        }
        List<UUID> today = services.agenda().day(session, services.referrals().clinic().today()).visits().stream()
                .filter(visit -> visit.arrivedAt() != null).map(GridVisit::patientId).distinct().limit(MOST_FOUND)
                .toList();
        return services.patients().findAll(session, today);
    }

    Optional<ReferredPatient> patient(UUID id) {
        return services.patients().find(session, id).map(found -> new ReferredPatient(found, waits(id)));
    }

    private String waits(UUID patientId) {
        Coverage coverage = services.patients().coverageOf(session, List.of(patientId)).get(patientId);
        List<PolicyWait> waits = services.referrals().database().read(PolicyWaits::inUse);
        return PolicyWaits.sentence(coverage, waits, today(), services.messages());
    }

    private ReferralSheet sheets() {
        return new ReferralSheet(services.messages(), services.referrals().paper());
    }
}
