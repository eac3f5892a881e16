package mx.ventanilla.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import mx.ventanilla.db.Change;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.Entity;
import mx.ventanilla.support.CssWarnings;
import mx.ventanilla.support.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The daily path with the keyboard alone; every key beyond the identifier is counted. */
class ReceptionRobotTest {
    private final CssWarnings warnings = new CssWarnings();
    private final DeskMorning morning = new DeskMorning(TestStores.H2);
    private DeskScreen desk;
    private int keys;

    @BeforeEach
    void sitDown() {
        desk = new DeskScreen(morning, morning.clinic.receptionist());
    }

    @AfterEach
    void leave() {
        desk.close();
        morning.close();
        warnings.close();
        assertThat(warnings.caught()).isEmpty();
    }

    @Test
    void registersAKnownPatientWithTheIdentifierAndTwoKeys() {
        type("4120");
        awaitFound(2);
        press(KeyCode.ESCAPE);
        keys = 0;
        type("garcia martinez maria elena");
        awaitFound(1);
        press(KeyCode.ENTER);
        awaitName("García Martínez, María Elena");
        press(KeyCode.ENTER);
        awaitToast("Llegada registrada · Ficha C4-09 · espera estimada");

        assertThat(keys).as("keys after the identifier").isEqualTo(2);
        assertThat(morning.visitOf(morning.named("María Elena"))).isEqualTo("ARRIVED C4-09");
        assertThat(field().isFocused()).isTrue();
        assertThat(field().getText()).isEmpty();
        type("ofelia");
        awaitFound(1);
    }

    @Test
    void theVisitTellsHowFarItHasComeToTheRegion() {
        type("garcia martinez maria elena");
        awaitFound(1);
        press(KeyCode.ENTER);
        awaitName("García Martínez, María Elena");
        assertThat(desk.screen.lookup("#journeyLabel").query().isVisible()).as("a unit alone").isFalse();
        Database database = morning.clinic.database;
        database.writeUnlogged(handle -> handle.execute("""
                insert into partner (id, hub_id, hub_name, url, fingerprint, sign_public, seal_public, state, applied_seq,
                  schema_ver, fence, salt, enrolled_at)
                values (?, ?, 'OOAD', '', 'ab', ?, ?, 'ENROLLED', 0, 1, 1, 0, current_timestamp)""", new UUID(1, 1),
                new UUID(1, 1), new byte[1], new byte[1]));
        press(KeyCode.ENTER);
        awaitToast("Llegada registrada · Ficha C4-09 · espera estimada");
        type("garcia martinez maria elena");
        awaitFound(1);
        press(KeyCode.ENTER);
        awaitJourney("Guardado aquí");
        UUID visit = database.read(handle -> handle.createQuery("select id from visit where ticket = 'C4-09'")
                .mapTo(UUID.class).first());
        database.writeUnlogged(handle -> handle
                .execute("update partner set applied_seq = (select next_seq - 1 from node)"));
        database.changes().remind(List.of(new Change(1, Entity.VISIT, visit)));
        awaitJourney("Confirmado por la región");
    }

    @Test
    void theDeskIsToldWhoNeedsAnInterpreterAndOfWhichLanguage() {
        morning.speaksOnly(morning.named("María Elena"), "mx-0331");
        type("garcia martinez maria elena");
        awaitFound(1);
        press(KeyCode.ENTER);
        awaitName("García Martínez, María Elena");
        Label language = desk.screen.lookup("#languageLabel").queryAs(Label.class);
        assertThat(language.getText()).isEqualTo("Necesita intérprete · Otomí");
        assertThat(language.isVisible()).isTrue();
        press(KeyCode.ESCAPE);
        type("garcia martinez tomas");
        awaitFound(1);
        press(KeyCode.ENTER);
        awaitName("García Martínez, Tomás");
        assertThat(language.isVisible()).as("attended in Spanish").isFalse();
    }

    private void awaitJourney(String words) {
        desk.screen.await(() -> desk.screen.lookup("#journeyLabel").queryAs(Label.class).isVisible()
                && desk.screen.lookup("#journeyLabel").queryAs(Label.class).getText().equals(words));
    }

    @Test
    void aScanIsChosenAtOnceAndNeedsOneKeyMore() {
        String nss = morning.clinic.database.read(handle -> handle
                .createQuery("select nss from patient where given_names = 'José Luis'").mapTo(String.class).one());
        desk.screen.write(nss + "\n");
        awaitName("García Marín, José Luis");
        press(KeyCode.ENTER);
        awaitToast("Llegada registrada · Ficha C2-11");

        assertThat(keys).as("keys after the scan").isEqualTo(1);
    }

    @Test
    void aScanIntoAnotherFieldReachesTheSearchAndSubmitsNothing() {
        String nss = morning.clinic.database.read(handle -> handle
                .createQuery("select nss from patient where given_names = 'José Luis'").mapTo(String.class).one());
        press(KeyCode.F7);
        desk.screen.await(() -> desk.screen.lookup("#phoneField").tryQuery().isPresent());
        desk.screen.doing(() -> desk.screen.lookup("#phoneField").query().requestFocus());
        TextField phone = desk.screen.lookup("#phoneField").queryAs(TextField.class);
        desk.screen.doing(() -> phone.setText("415"));
        long patients = patients();
        desk.screen.doing(() -> scan(phone, nss));
        awaitName("García Marín, José Luis");

        assertThat(phone.getText()).as("what the other field held").isEqualTo("415");
        assertThat(patients()).as("nobody was registered").isEqualTo(patients);
    }

    /** As a scanner types: all at once, with its Enter. */
    private static void scan(Node target, String code) {
        for (char letter : code.toCharArray()) {
            Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_TYPED, String.valueOf(letter), "", KeyCode.UNDEFINED,
                    false, false, false, false));
        }
        Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
    }

    private long patients() {
        return morning.clinic.database
                .read(handle -> handle.createQuery("select count(*) from patient").mapTo(Long.class).one());
    }

    @Test
    void takesAnArrivalBackWithCtrlZ() {
        register("garcia martinez maria elena", "García Martínez, María Elena");
        awaitToast("Llegada registrada");
        desk.screen.push(KeyCode.CONTROL, KeyCode.Z);
        awaitToast("Se deshizo la llegada de García Martínez, María Elena");

        assertThat(morning.visitOf(morning.named("María Elena"))).startsWith("BOOKED");
    }

    @Test
    void tellsWhyThereIsNoConsultationAndWhereToGo() {
        register("garcia nieto", "García Nieto, Marco Antonio");
        awaitText("#problemLabel", "Afiliación y Vigencia");

        assertThat(morning.visitOf(morning.named("Marco Antonio"))).isEqualTo("BOOKED null");
        assertThat(field().isFocused()).isTrue();
    }

    @Test
    void registersAnUrgencyOfSomebodyUnknownWithOneKey() {
        press(KeyCode.F4);
        awaitToast("Urgencia registrada, sin clasificar · Ficha U-01");

        assertThat(keys).isEqualTo(1);
    }

    @Test
    void anUrgencyNeverGoesToThePatientBeforeTheOneBeingTyped() {
        type("ofelia");
        awaitFound(1);
        press(KeyCode.ENTER);
        awaitName("García Márquez, Ofelia");
        type("x");
        press(KeyCode.F4);
        awaitToast("Urgencia registrada");

        assertThat(morning.visitOf(morning.named("Ofelia"))).isEmpty();
    }

    @Test
    void registersAnUrgencyWithoutCoverToo() {
        type("garcia nieto");
        awaitFound(1);
        press(KeyCode.ENTER);
        awaitName("García Nieto, Marco Antonio");
        press(KeyCode.F4);
        awaitToast("Urgencia registrada");
    }

    @Test
    void takesAWalkInBooksMovesAndCancelsWithoutTheMouse() {
        type("monserrat");
        awaitFound(1);
        press(KeyCode.ENTER);
        awaitName("Hernández de la Cruz Santillán, Guadalupe Monserrat");
        press(KeyCode.F3);
        desk.screen.await(() -> exists("#offer3Button"));
        press(KeyCode.DIGIT1);
        awaitToast("Cita agendada · hoy, 10:45 · Consultorio 6");
        desk.screen.await(() -> desk.workspace.model().canArrive().get());
        press(KeyCode.F6);
        desk.screen.await(() -> exists("#offer2Button"));
        UUID moved = shownVisit();
        press(KeyCode.DIGIT2);
        awaitToast("Cita cambiada");
        desk.screen.await(() -> desk.workspace.model().canArrive().get() && !shownVisit().equals(moved));
        press(KeyCode.F6);
        desk.screen.await(() -> exists("#offer1Button"));
        press(KeyCode.DELETE);
        awaitToast("Cita cancelada");
        desk.screen.await(() -> !desk.workspace.model().canArrive().get());
        press(KeyCode.F2);
        awaitToast("Sin cita, registrado · Ficha C6-");
    }

    @Test
    void lettersTypedAnywhereGoToTheSearchBox() {
        desk.screen.doing(() -> desk.screen.lookup("#urgentButton").queryAll().stream().findFirst()
                .ifPresentOrElse(Node::requestFocus,
                        () -> desk.screen.lookup("#unknownUrgentButton").query().requestFocus()));
        type("ofelia");
        awaitFound(1);
        assertThat(field().getText()).isEqualTo("ofelia");
    }

    @Test
    void escapeLeavesStepByStep() {
        type("ofelia");
        awaitFound(1);
        press(KeyCode.ENTER);
        awaitName("García Márquez, Ofelia");
        press(KeyCode.F9);
        desk.screen.await(() -> desk.workspace.model().modeProperty().get() == PanelMode.FAMILY);
        press(KeyCode.ESCAPE);
        desk.screen.await(() -> field().isFocused());
        press(KeyCode.ESCAPE);
        assertThat(field().getText()).isEmpty();
        press(KeyCode.ESCAPE);
        desk.screen.await(() -> desk.workspace.model().modeProperty().get() == PanelMode.IDLE);
    }

    @Test
    void registersANewPatientByKeyboardAfterTellingWhatIsWrong() {
        press(KeyCode.F7);
        desk.screen.await(() -> desk.screen.lookup("#givenNamesField").query().isFocused());
        type("Eva");
        press(KeyCode.ENTER);
        type("Lucero");
        desk.screen.push(KeyCode.CONTROL, KeyCode.ENTER);
        awaitText("#birthDateProblem", "Falta la fecha de nacimiento");
        assertThat(desk.screen.lookup("#birthDateField").query().isFocused()).isTrue();
        type("14031979");
        press(KeyCode.ENTER);
        type("m");
        desk.screen.push(KeyCode.CONTROL, KeyCode.ENTER);
        awaitName("Lucero, Eva");
        assertThat(morning.named("Eva")).isNotNull();
        assertThat(field().isFocused()).isTrue();
    }

    @Test
    void theUnderlinedLettersOfTheFormLeadToItsFieldsBesideAllOtherPages() {
        type("garcia martinez maria elena");
        awaitFound(1);
        press(KeyCode.ENTER);
        awaitName("García Martínez, María Elena");
        desk.screen.await(() -> desk.screen.lookup("#documentsPage").tryQuery().isPresent()
                && desk.screen.lookup("#coverCheckPage").tryQuery().isPresent());
        press(KeyCode.F7);
        desk.screen.await(() -> desk.screen.lookup("#givenNamesField").query().isFocused());
        for (String id : List.of("birthDateField", "givenNamesField", "aggregateCodeField", "phoneField")) {
            Label label = desk.screen.lookup(".field-label").<Label>queryAllAs(Label.class).stream()
                    .filter(it -> it.getLabelFor() != null && id.equals(it.getLabelFor().getId())).findFirst()
                    .orElseThrow();
            String letter = label.getText().substring(label.getText().indexOf('_') + 1).substring(0, 1);
            desk.screen.doing(() -> desk.screen.lookup("#registrationSaveButton").query().requestFocus());
            desk.screen.push(KeyCode.ALT, KeyCode.valueOf(letter.toUpperCase(Locale.ROOT)));
            assertThat(label.getLabelFor().isFocused()).as(label.getText()).isTrue();
        }
    }

    @Test
    void whoComesBackTypesInPlaceOfWhatWasLeft() {
        type("garcia martinez maria elena");
        awaitFound(1);
        desk.screen.doing(desk.workspace::focusDefault);
        assertThat(field().getSelectedText()).isEqualTo("garcia martinez maria elena");
    }

    @Test
    void ctrlEnterInTheSearchIsNoEnter() {
        type("garcia martinez maria elena");
        awaitFound(1);
        desk.screen.push(KeyCode.CONTROL, KeyCode.ENTER);
        desk.screen.doing(() -> {});
        assertThat(desk.screen.lookup("#personPage").tryQuery().filter(Node::isVisible)).isEmpty();
        press(KeyCode.ENTER);
        awaitName("García Martínez, María Elena");
        desk.screen.push(KeyCode.CONTROL, KeyCode.ENTER);
        desk.screen.doing(() -> {});
        assertThat(morning.visitOf(morning.named("María Elena"))).startsWith("BOOKED");
    }

    @Test
    void anEnterHeldDownChoosesAndDoesNotRegister() {
        type("garcia martinez maria elena");
        awaitFound(1);
        hold(KeyCode.ENTER);
        awaitName("García Martínez, María Elena");
        hold(KeyCode.ENTER);
        hold(KeyCode.ENTER);

        assertThat(desk.workspace.model().arrivals().busyProperty().get()).isFalse();
        assertThat(morning.visitOf(morning.named("María Elena"))).startsWith("BOOKED");
    }

    /** What the keyboard sends again and again while a key is down. */
    private void hold(KeyCode key) {
        desk.screen.doing(() -> Event.fireEvent(field(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false)));
    }

    private void register(String text, String name) {
        type(text);
        awaitFound(1);
        press(KeyCode.ENTER);
        awaitName(name);
        press(KeyCode.ENTER);
    }

    private void type(String text) {
        desk.screen.write(text);
    }

    private void press(KeyCode key) {
        keys++;
        desk.screen.type(key);
    }

    private TextField field() {
        return desk.screen.lookup("#searchField").query();
    }

    private boolean exists(String id) {
        return desk.screen.lookup(id).tryQuery().isPresent();
    }

    private void awaitFound(int count) {
        desk.screen.await(() -> !desk.workspace.model().results().search().searchingProperty().get()
                && desk.screen.lookup("#resultsList").<ListView<?>>query().getItems().size() == count);
    }

    private void awaitName(String name) {
        desk.screen.await(() -> desk.screen.lookup("#personName").<Label>query().getText().equals(name)
                && !desk.workspace.model().person().loadingProperty().get());
    }

    private UUID shownVisit() {
        return Objects.requireNonNull(desk.workspace.model().person().personProperty().get()).visits().getFirst().id();
    }

    private void awaitText(String id, String part) {
        desk.screen.await(() -> desk.screen.lookup(id).<Label>query().getText().contains(part));
    }

    private void awaitToast(String beginning) {
        desk.screen.await(() -> desk.screen.lookup("#toastText").tryQuery()
                .filter(toast -> toast.getAccessibleText().startsWith(beginning)).isPresent());
    }
}
