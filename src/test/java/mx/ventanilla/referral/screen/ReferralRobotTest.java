package mx.ventanilla.referral.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javax.crypto.spec.SecretKeySpec;
import mx.ventanilla.agenda.AgendaService;
import mx.ventanilla.core.Ids;
import mx.ventanilla.core.Messages;
import mx.ventanilla.db.Drafts;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Row;
import mx.ventanilla.fx.FxTaskRunner;
import mx.ventanilla.fx.Shortcuts;
import mx.ventanilla.fx.Toasts;
import mx.ventanilla.fx.ViewLoader;
import mx.ventanilla.patient.PatientService;
import mx.ventanilla.print.Printer;
import mx.ventanilla.referral.ReferralClinic;
import mx.ventanilla.referral.ReferralServices;
import mx.ventanilla.referral.ReferralState;
import mx.ventanilla.security.SignInService;
import mx.ventanilla.support.CssWarnings;
import mx.ventanilla.support.Screen;
import mx.ventanilla.support.TestStores;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A doctor's referral with the keyboard alone: written, signed, printed and found again. */
class ReferralRobotTest {
    private final CssWarnings warnings = new CssWarnings();
    private final ReferralClinic clinic = new ReferralClinic(TestStores.H2);
    private final ReferralServices services = services();
    private final RecordingPrinter printer = new RecordingPrinter();
    private final AtomicInteger keys = new AtomicInteger();
    private final UUID patient = clinic.patient("Maria Elena", "Garcia");
    private FxTaskRunner tasks;
    private ReferralsWorkspace workspace;
    private Screen screen;
    @TempDir
    private Path folder;

    /** Keeps what it was given. */
    private static final class RecordingPrinter implements Printer {
        private final List<byte[]> documents = new CopyOnWriteArrayList<>();

        @Override
        public void print(byte[] pdf, String jobName) {
            documents.add(pdf);
        }
    }

    @BeforeEach
    void sitDown() {
        Messages messages = new Messages(Messages.SPANISH);
        Toasts toasts = new Toasts(messages);
        tasks = new FxTaskRunner(toasts, report -> {
            throw new AssertionError(report.copyText());
        }, clinic.stored.clock);
        screen = Screen.show(1198, 720, () -> root(messages, toasts));
        screen.waitWhile(tasks::isBusy);
        screen.doing(() -> screen.scene().addEventFilter(KeyEvent.KEY_PRESSED, event -> keys.incrementAndGet()));
    }

    private Parent root(Messages messages, Toasts toasts) {
        ReferralDesk desk = new ReferralDesk(clinic.doctor, new ReferralDesk.Services(services,
                new PatientService(clinic.database, clinic.clinic),
                new AgendaService(clinic.database, clinic.stored.clock), (text, most) -> List.of(), printer, messages));
        workspace = new ReferralsWorkspace(new ViewLoader(messages), clinic.doctor,
                new ReferralWords(messages, clinic.clinic.unitClock()),
                new ReferralsViewModel.Outside(desk, tasks, toasts, clinic.database.changes()));
        StackPane root = new StackPane(workspace.open(), toasts);
        Shortcuts shortcuts = new Shortcuts(root);
        shortcuts.setScreen(workspace.actions());
        return root;
    }

    @AfterEach
    void leave() {
        screen.doing(workspace::close);
        tasks.close();
        screen.close();
        services.close();
        clinic.close();
        warnings.close();
        assertThat(warnings.caught()).isEmpty();
    }

    /** The patient has voluntary insurance. */
    private void insured(UUID person) {
        clinic.database.write(clinic.doctor.actor(), transaction -> {
            transaction.insert(Entity.COVERAGE, Row.of(Ids.next()).with("patient_id", person).with("entitled", true)
                    .with("regime", "SF"));
            return 0;
        });
    }

    @Test
    void writesSignsPrintsAndFindsAReferralByKeyboard() throws Exception {
        insured(patient);
        screen.doing(() -> workspace.showPatient(patient));
        awaitFocus("specialtyField");
        assertThat(screen.lookup("#waitsLabel").<Label>query().getText()).as("the policy's waiting periods")
                .contains("10 meses");
        screen.write("card");
        tabTo("diagnosisField", 6);
        screen.write("dolor precordial");
        screen.await(() -> model().composerProperty().get().finder().search().chosen().isPresent());
        screen.type(KeyCode.ENTER);
        screen.await(() -> !model().composerProperty().get().diagnoses().isEmpty());
        tabTo("reasonField", 2);
        screen.write("Valorar dolor de esfuerzo.");
        tabTo("illnessField", 1);
        screen.write("Tres meses con dolor opresivo al subir un piso.");
        tabTo("vitalBLOOD_PRESSURE", 2);
        for (String value : List.of("148/92", "84", "18", "36.6", "96", "71.5")) {
            screen.write(value);
            screen.type(KeyCode.TAB);
        }
        screen.push(KeyCode.CONTROL, KeyCode.ENTER);
        awaitFocus("codeField");
        screen.write(new String(ReferralClinic.CODE));
        screen.type(KeyCode.ENTER);
        screen.await(() -> model().composerProperty().get() == null && model().list().rows().size() == 1);
        assertThat(keys.get()).isLessThan(190);
        screen.await(() -> model().fileProperty().get() != null);
        awaitFocus("referralTable");
        screen.push(KeyCode.CONTROL, KeyCode.P);
        screen.await(() -> printer.documents.size() == 1);
        try (PDDocument pdf = Loader.loadPDF(printer.documents.getFirst())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains(model().fileProperty().get().row().folio(),
                    "Valorar dolor de esfuerzo.", "Contrarreferencia");
        }
    }

    @Test
    void addsANoteGivesADocumentAndCancelsWithoutAMouse() throws Exception {
        UUID id = clinic.signed(patient).id();
        screen.doing(() -> model().refresh());
        screen.await(() -> model().list().rows().size() == 1);
        screen.doing(workspace::focusDefault);
        screen.type(KeyCode.DOWN);
        screen.await(() -> model().fileProperty().get() != null);
        screen.push(KeyCode.CONTROL, KeyCode.G);
        awaitFocus("noteField");
        screen.write("El ECG va aparte.");
        put("panelCodeField", new String(ReferralClinic.CODE));
        screen.push(KeyCode.CONTROL, KeyCode.ENTER);
        screen.await(() -> model().fileProperty().get().addenda().size() == 1);
        screen.push(KeyCode.SHIFT, KeyCode.F10);
        awaitFocus("noteField");
        screen.write("Otro programa");
        Path document = folder.resolve("referencia.json");
        put("documentFileField", document.toString());
        screen.push(KeyCode.CONTROL, KeyCode.ENTER);
        screen.await(() -> Files.exists(document) && model().panel().formProperty().get() == PanelForm.NONE);
        assertThat(Files.readString(document, StandardCharsets.UTF_8)).contains("El ECG va aparte.");
        screen.push(KeyCode.CONTROL, KeyCode.S);
        Path pdf = folder.resolve("referencia.pdf");
        put("documentFileField", pdf.toString());
        screen.push(KeyCode.CONTROL, KeyCode.ENTER);
        screen.await(() -> Files.exists(pdf) && model().panel().formProperty().get() == PanelForm.NONE);
        screen.push(KeyCode.SHIFT, KeyCode.F9);
        awaitFocus("panelReasonField");
        screen.type(KeyCode.DOWN);
        screen.push(KeyCode.CONTROL, KeyCode.ENTER);
        screen.await(
                () -> services.referrals().open(clinic.doctor, id, "test").row().state() == ReferralState.CANCELLED);
    }

    @Test
    void bringsBackWhatWasBeingWrittenWhenTheProgramEnded() {
        screen.doing(() -> workspace.showPatient(patient));
        awaitFocus("specialtyField");
        screen.write("card");
        screen.doing(() -> screen.lookup("#reasonField").query().requestFocus());
        screen.write("Valorar dolor");
        screen.await(() -> services.drafts().find(clinic.doctor, patient)
                .filter(draft -> draft.texts().reason().equals("Valorar dolor")).isPresent());
        try (ReferralServices after = services()) {
            assertThat(after.drafts().find(clinic.doctor, patient).orElseThrow().specialty()).isEqualTo("Cardiología");
        }
        screen.doing(() -> workspace.showPatient(patient));
        screen.await(() -> "Valorar dolor".equals(model().composerProperty().get().texts().reasonProperty().get()));
    }

    private void tabTo(String id, int most) {
        for (int i = 0; i < most && !isFocused(id); i++) {
            screen.type(KeyCode.TAB);
        }
        awaitFocus(id);
    }

    private boolean isFocused(String id) {
        return screen.scene().getFocusOwner() != null && id.equals(screen.scene().getFocusOwner().getId());
    }

    private void awaitFocus(String id) {
        screen.await(() -> isFocused(id));
    }

    private void put(String id, String text) {
        screen.doing(() -> screen.lookup("#" + id).<TextInputControl>query().setText(text));
    }

    private ReferralsViewModel model() {
        return workspace.model();
    }

    private ReferralServices services() {
        return new ReferralServices(new ReferralServices.Outside(clinic.database, clinic.clinic, clinic.settings,
                new Drafts(clinic.database, clinic.stored.clock),
                new SignInService(clinic.database, clinic.database.node().deviceId(), clinic.stored.clock), clinic.keys,
                () -> new SecretKeySpec("pepper".getBytes(StandardCharsets.US_ASCII), "HmacSHA256")));
    }
}
