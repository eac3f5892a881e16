package mx.ventanilla.referral.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import mx.ventanilla.agenda.AgendaService;
import mx.ventanilla.clinic.UnitType;
import mx.ventanilla.core.Ids;
import mx.ventanilla.core.Messages;
import mx.ventanilla.fx.Action;
import mx.ventanilla.fx.Command;
import mx.ventanilla.fx.FxTaskRunner;
import mx.ventanilla.fx.Shortcuts;
import mx.ventanilla.fx.Toasts;
import mx.ventanilla.fx.ViewLoader;
import mx.ventanilla.fx.Workspace;
import mx.ventanilla.patient.Patient;
import mx.ventanilla.patient.PatientService;
import mx.ventanilla.print.Printer;
import mx.ventanilla.referral.AnswerDraft;
import mx.ventanilla.referral.NeighbourUnit;
import mx.ventanilla.referral.NewEvent;
import mx.ventanilla.referral.Priority;
import mx.ventanilla.referral.ReferralReason;
import mx.ventanilla.referral.ReferralRow;
import mx.ventanilla.referral.ReferralState;
import mx.ventanilla.referral.ReferralStep;
import mx.ventanilla.referral.Route;
import mx.ventanilla.referral.diagnosis.Diagnosis;
import mx.ventanilla.referral.hospital.InboxDesk;
import mx.ventanilla.referral.hospital.InboxViewModel;
import mx.ventanilla.referral.hospital.InboxWorkspace;
import mx.ventanilla.referral.screen.ReferralDesk;
import mx.ventanilla.referral.screen.ReferralWords;
import mx.ventanilla.referral.screen.ReferralsViewModel;
import mx.ventanilla.referral.screen.ReferralsWorkspace;
import mx.ventanilla.security.Role;
import mx.ventanilla.security.Session;
import mx.ventanilla.support.CssWarnings;
import mx.ventanilla.support.Screen;
import mx.ventanilla.support.TestStores;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way of a referral, at the keyboard of two units that have nothing between them but files. */
class FileCircleRobotTest {
    private static final Command BACK = Command.of(Command.EVERYWHERE, "back", "fth-arrow-left", "ESC");
    @TempDir
    private Path folder;
    private final CssWarnings warnings = new CssWarnings();
    private final Messages messages = new Messages(Messages.SPANISH);
    private final NeighbourUnit unit = new NeighbourUnit(TestStores.H2, "UMF 1 San Miguel", UnitType.UMF);
    private final NeighbourUnit hospital = new NeighbourUnit(TestStores.H2, "HGZ 4 Celaya", UnitType.HGZ);
    private final List<byte[]> printed = new ArrayList<>();
    private final Printer printer = (pdf, name) -> printed.add(pdf);
    private Screen screen;
    private FxTaskRunner tasks;
    private Workspace workspace;

    @AfterEach
    void end() {
        unit.close();
        hospital.close();
        warnings.close();
        assertThat(warnings.caught()).isEmpty();
    }

    @Test
    void isComposedSignedPrintedSentReceivedAcceptedAnsweredReadAndClosedByFileAlone() throws Exception {
        UUID patient = unit.patient("María Elena", "García");
        unit.services.routing().save(unit.session(Role.ADMIN), new Route(Ids.next(), "", null, "Cardiología",
                unit.knows("HGZ 4 Celaya"), "", 1, LocalDate.of(2024, 3, 1), null, "Zona San Miguel", true));
        hospital.duty(1, hospital.doctor);

        sitDown(unit, unit.doctor, patient);
        compose();
        ReferralRow row = onlyRow("#referralTable");
        assertThat(row.state()).isEqualTo(ReferralState.SIGNED);
        choose("#referralTable", "#filePage");
        screen.push(KeyCode.CONTROL, KeyCode.P);
        screen.await(() -> printed.size() == 1);
        assertThat(text(printed.getFirst())).contains(row.folio(), "García Martínez, María Elena", "Contrarreferencia");
        String passphrase = send(folder.resolve("ida.ventanilla-referencia"));
        assertThat(passphrase).isNotBlank();
        rise();

        sitDown(hospital, hospital.desk, patient);
        openFile(folder.resolve("ida.ventanilla-referencia"));
        screen.await(() -> isSeen("#askPassphraseBlock"));
        write("#passphraseField", passphrase);
        screen.type(KeyCode.ENTER);
        compare(new PartnerKeyCabinet(unit.database, unit.clinic, unit.services.keys()).own().fingerprint());
        screen.type(KeyCode.ESCAPE);
        screen.await(() -> isSeen("#inboxTable") && table("#inboxTable").getItems().size() == 1);
        choose("#inboxTable", "#inboxFilePage");
        assertThat(isSeen("#clinicalLabel")).as("the desk sees the administrative part alone").isFalse();
        screen.push(KeyCode.CONTROL, KeyCode.R);
        screen.await(() -> hospital.row(row.id()).state() == ReferralState.RECEIVED && isSeen("#acceptButton"));
        screen.push(KeyCode.CONTROL, KeyCode.D);
        screen.await(() -> isSeen("#offerList"));
        screen.doing(() -> screen.lookup("#offerList").query().requestFocus());
        screen.type(KeyCode.ENTER);
        screen.await(() -> hospital.row(row.id()).state() == ReferralState.ACCEPTED && isSeen("#attendButton"));
        screen.push(KeyCode.CONTROL, KeyCode.U);
        screen.await(() -> hospital.row(row.id()).state() == ReferralState.ATTENDED);
        rise();

        sitDown(hospital, hospital.doctor, patient);
        screen.await(() -> workspace.counter().getValue().number() == 1);
        answer(row);
        assertThat(send(folder.resolve("vuelta.ventanilla-referencia"))).as("the unit's key is known").isBlank();
        rise();

        sitDown(unit, unit.doctor, patient);
        openFile(folder.resolve("vuelta.ventanilla-referencia"));
        compare(new PartnerKeyCabinet(hospital.database, hospital.clinic, hospital.services.keys()).own()
                .fingerprint());
        screen.type(KeyCode.ESCAPE);
        readAndClose(row);
        rise();
        assertThat(unit.row(row.id()).state()).isEqualTo(ReferralState.CLOSED);
        assertThat(unit.row(row.id()).appointmentOn()).isEqualTo(hospital.row(row.id()).appointmentOn());
    }

    @Test
    void typesAnAnswerFromItsPaperWithWhatTheQrSays() throws Exception {
        UUID id = unit.signed(unit.knows("HGZ 4 Celaya"), Priority.ORDINARY).id();
        hospital.take(unit.told(id));
        hospital.step(id, NewEvent.of(ReferralStep.RECEIVE));
        hospital.step(id, NewEvent.of(ReferralStep.ACCEPT).on(LocalDate.of(2027, 3, 9), null, null));
        hospital.step(id, NewEvent.of(ReferralStep.ATTEND));
        hospital.services.signing().answer(hospital.doctor, id, new AnswerDraft(List.of("I209"), null, "Angina",
                "Metoprolol", "Continuar", null, "", ""), NeighbourUnit.CODE.clone());
        String scanned = PaperQr.read(hospital.paper(id));
        KeyCard card = new PartnerKeyCabinet(hospital.database, hospital.clinic, hospital.services.keys()).own();
        new PartnerKeyCabinet(unit.database, unit.clinic, unit.services.keys()).accept(unit.doctor, card,
                card.fingerprint());

        sitDown(unit, unit.doctor, unit.row(id).patientId());
        screen.push(KeyCode.SHIFT, KeyCode.F7);
        screen.await(() -> isSeen("#qrField"));
        screen.doing(() -> {
            TextArea field = screen.lookup("#qrField").query();
            field.requestFocus();
            field.setText(scanned);
        });
        screen.type(KeyCode.ENTER);
        screen.await(() -> isSeen("#captureQrButton"));
        assertThat(screen.lookup("#foundLabel").<Label>query().getText()).contains("García", "I20.9");
        screen.push(KeyCode.CONTROL, KeyCode.ENTER);
        screen.await(() -> isSeen("#findingsField"));
        assertThat(screen.lookup("#answerDiagnosesField").<TextField>query().getText()).isEqualTo("I209");
        write("#physicianField", "Dra. Vega");
        write("#findingsField", "Angina de esfuerzo.");
        write("#noteField", "Continuar.");
        screen.push(KeyCode.CONTROL, KeyCode.ENTER);
        screen.await(() -> unit.row(id).state() == ReferralState.ANSWERED);
        rise();
    }

    private void compose() {
        screen.push(KeyCode.CONTROL, KeyCode.N);
        screen.await(() -> isSeen("#referralPatientField"));
        screen.write("garcia");
        screen.await(() -> this.<Patient>offers("#patientList", it -> it.names().display().contains("García")));
        screen.type(KeyCode.ENTER);
        screen.await(() -> isSeen("#diagnosisField"));
        screen.doing(() -> screen.lookup("#specialtyField").<ComboBox<String>>query().setValue("Cardiología"));
        write("#diagnosisField", "angina");
        screen.await(() -> this.<Diagnosis>offers("#diagnosisList", it -> it.label().contains("ngina")));
        screen.type(KeyCode.ENTER);
        write("#reasonField", "Valorar dolor precordial.");
        write("#illnessField", "Tres meses con dolor opresivo.");
        write("#vitalBLOOD_PRESSURE", "148/92");
        write("#vitalHEART_RATE", "84");
        write("#vitalRESPIRATORY_RATE", "18");
        write("#vitalTEMPERATURE", "36.6");
        write("#vitalWEIGHT", "71");
        screen.await(() -> !screen.lookup("#signButton").query().isDisabled());
        screen.push(KeyCode.CONTROL, KeyCode.ENTER);
        screen.await(() -> isSeen("#codeField"));
        write("#codeField", String.valueOf(NeighbourUnit.CODE));
        screen.type(KeyCode.ENTER);
        screen.await(() -> isSeen("#referralTable") && table("#referralTable").getItems().size() == 1);
    }

    private void answer(ReferralRow row) throws Exception {
        screen.await(() -> isSeen("#tileTO_ANSWER"));
        screen.clickOn("#tileTO_ANSWER");
        screen.await(() -> table("#inboxTable").getItems().size() == 1);
        choose("#inboxTable", "#inboxFilePage");
        screen.await(() -> isSeen("#answerButton"));
        screen.push(KeyCode.CONTROL, KeyCode.J);
        screen.await(() -> isSeen("#answerDiagnosisField"));
        write("#answerDiagnosisField", "angina");
        screen.await(() -> this.<Diagnosis>offers("#answerDiagnosisList", it -> it.label().contains("ngina")));
        screen.type(KeyCode.ENTER);
        write("#answerFindingsField", "Prueba de esfuerzo positiva.");
        write("#answerTreatmentField", "Metoprolol.");
        screen.type(KeyCode.ESCAPE);
        screen.await(() -> isSeen("#inboxTable"));
        screen.push(KeyCode.CONTROL, KeyCode.J);
        screen.await(() -> isSeen("#answerDiagnosisField") && screen.lookup("#answerTreatmentField")
                .<TextArea>query().getText().equals("Metoprolol."));
        write("#answerCodeField", String.valueOf(NeighbourUnit.CODE));
        screen.type(KeyCode.ENTER);
        screen.await(() -> isSeen("#answerProblemLabel"));
        assertThat(screen.lookup("#answerProblemLabel").<Label>query().getText())
                .isEqualTo("Escriba las indicaciones para el médico familiar.");
        write("#answerInstructionsField", "Continuar y vigilar.");
        write("#answerCodeField", String.valueOf(NeighbourUnit.CODE));
        screen.type(KeyCode.ENTER);
        screen.await(() -> hospital.row(row.id()).state() == ReferralState.ANSWERED && isSeen("#inboxTable"));
        screen.push(KeyCode.CONTROL, KeyCode.P);
        screen.await(() -> printed.size() == 2);
        assertThat(text(printed.getLast())).contains("Contrarreferencia", row.folio(), "Continuar y vigilar.");
    }

    private void readAndClose(ReferralRow row) {
        screen.await(() -> isSeen("#tileTO_READ"));
        screen.clickOn("#tileTO_READ");
        screen.await(() -> table("#referralTable").getItems().size() == 1);
        choose("#referralTable", "#filePage");
        screen.await(() -> isSeen("#readButton"));
        screen.type(KeyCode.F8);
        screen.await(() -> !unit.row(row.id()).unread() && isSeen("#closeButton"));
        screen.type(KeyCode.F9);
        screen.await(() -> isSeen("#panelReasonField"));
        screen.doing(() -> screen.lookup("#panelReasonField").<ComboBox<ReferralReason>>query()
                .setValue(ReferralReason.SEEN));
        screen.push(KeyCode.CONTROL, KeyCode.ENTER);
        screen.await(() -> unit.row(row.id()).state() == ReferralState.CLOSED);
    }

    /** Writes the file of the referral that is open; gives the passphrase that is shown, if one is. */
    private String send(Path file) {
        screen.push(KeyCode.SHIFT, KeyCode.F6);
        screen.await(() -> isSeen("#outFileField"));
        screen.doing(() -> screen.lookup("#outFileField").<TextField>query().clear());
        write("#outFileField", file.toString());
        screen.type(KeyCode.ENTER);
        screen.await(() -> isSeen("#sentLabel"));
        String passphrase = screen.lookup("#passphraseShown").<TextField>query().getText();
        screen.type(KeyCode.ESCAPE);
        return passphrase;
    }

    private void openFile(Path file) {
        screen.push(KeyCode.SHIFT, KeyCode.F7);
        screen.await(() -> isSeen("#inFileField"));
        write("#inFileField", file.toString());
        screen.type(KeyCode.ENTER);
    }

    private void compare(String fingerprint) {
        screen.await(() -> isSeen("#fingerprintField"));
        assertThat(screen.lookup("#strangerFingerprint").<Label>query().getText()).isEqualTo(fingerprint);
        write("#fingerprintField", fingerprint);
        screen.type(KeyCode.ENTER);
        screen.await(() -> isSeen("#takenLabel"));
    }

    private void sitDown(NeighbourUnit at, Session session, UUID patient) {
        Toasts toasts = new Toasts(messages);
        tasks = new FxTaskRunner(toasts, report -> {
            throw new AssertionError(report.copyText());
        }, at.clock);
        ViewLoader loader = new ViewLoader(messages);
        ReferralWords words = new ReferralWords(messages, at.clock);
        screen = Screen.show(1240, 720, () -> {
            workspace = at == hospital
                    ? new InboxWorkspace(loader, session, words, new InboxViewModel.Outside(
                            new InboxDesk(session, new InboxDesk.Services(at.services, printer, messages)), tasks,
                            toasts, at.database.changes()))
                    : new ReferralsWorkspace(loader, session, words, new ReferralsViewModel.Outside(
                            new ReferralDesk(session, new ReferralDesk.Services(at.services,
                                    new PatientService(at.database, at.clinic),
                                    new AgendaService(at.database, at.clock), (typed, most) -> List.of(patient),
                                    printer, messages)),
                            tasks, toasts, at.database.changes()));
            return root(toasts);
        });
        screen.waitWhile(tasks::isBusy);
        screen.doing(workspace::focusDefault);
    }

    private Parent root(Toasts toasts) {
        StackPane root = new StackPane(workspace.open(), toasts);
        Shortcuts shortcuts = new Shortcuts(root);
        shortcuts.setScreen(workspace.actions());
        shortcuts.setEverywhere(List.of(Action.of(BACK, workspace::stepBack)));
        return root;
    }

    private void rise() {
        screen.doing(workspace::close);
        tasks.close();
        screen.close();
    }

    private void choose(String tableId, String page) {
        screen.doing(() -> table(tableId).requestFocus());
        screen.type(KeyCode.DOWN);
        screen.await(() -> isSeen(page));
    }

    private ReferralRow onlyRow(String tableId) {
        return table(tableId).getItems().getFirst();
    }

    private TableView<ReferralRow> table(String id) {
        return screen.lookup(id).query();
    }

    private void write(String id, String text) {
        screen.doing(() -> screen.lookup(id).query().requestFocus());
        screen.write(text);
    }

    /** True when the search came to its end and such a line is the first one found. */
    private <T> boolean offers(String id, Predicate<T> such) {
        List<T> lines = screen.lookup(id).<ListView<T>>query().getItems();
        return !tasks.isBusy() && !lines.isEmpty() && such.test(lines.getFirst());
    }

    private boolean isSeen(String id) {
        for (Node node = screen.lookup(id).tryQuery().orElse(null); node != null; node = node.getParent()) {
            if (!node.isVisible()) {
                return false;
            }
            if (node.getParent() == null) {
                return true;
            }
        }
        return false;
    }

    private static String text(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
