package mx.ventanilla.patient.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import mx.ventanilla.fx.ViewLoader;
import mx.ventanilla.patient.Coverage;
import mx.ventanilla.patient.Patient;
import mx.ventanilla.support.WorkspaceScreen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of Pacientes with the keyboard alone. */
class PatientsRobotTest {
    private static final LocalDate BORN = LocalDate.of(1979, 3, 14);
    private static final String NSS = "51029487793";
    @TempDir
    private Path folder;
    private PatientsUnit unit;
    private WorkspaceScreen desk;

    @BeforeEach
    void sitDown() {
        unit = new PatientsUnit(folder);
    }

    @AfterEach
    void leave() {
        desk.close();
        unit.close();
    }

    private void open() {
        desk = new WorkspaceScreen(unit.unit.unitClock(), (tasks, toasts) -> new PatientsWorkspace(
                new ViewLoader(unit.messages), unit.outside(tasks, toasts), unit.clinic.receptionist(),
                Optional.empty(), unit.clinic.database.changes()));
    }

    @Test
    void joinsAPairOfTheWorkListAndTakesItBack() {
        Patient eva = unit.register("Eva", NSS, BORN);
        Patient twice = unit.register("Eva", null, BORN);
        open();
        desk.press(KeyCode.F9).press(KeyCode.F5).awaitText("pairsCount", "1");
        desk.screen.await(() -> desk.screen.lookup("#pairsList").query().isFocused());
        desk.press(KeyCode.M);
        await("joinPage");
        desk.press(KeyCode.CONTROL, KeyCode.ENTER).awaitText("fileNoticeLabel", "Eva Luna Paz");
        assertThat(find(eva).isEmpty() || find(twice).isEmpty()).as("one of them is an alias").isTrue();
        desk.takeBack();
        desk.screen.await(() -> find(eva).isPresent() && find(twice).isPresent());
    }

    @Test
    void saysThatAPairAreTwoPersonsAndTakesItBack() {
        unit.register("Eva", NSS, BORN);
        unit.register("Eva", null, BORN);
        open();
        desk.press(KeyCode.F9).press(KeyCode.F5).awaitText("pairsCount", "1");
        desk.screen.await(() -> desk.screen.lookup("#pairsList").query().isFocused());
        desk.press(KeyCode.D);
        await("pairsNone");
        desk.takeBack().awaitText("pairsCount", "1");
    }

    @Test
    void goesThroughAFamilyAndBeginsAnotherMemberWithItsNss() {
        unit.register("Eva", NSS, BORN);
        unit.register("Rosa", NSS, BORN.plusYears(25));
        open();
        desk.type("eva luna").press(KeyCode.ENTER).awaitText("fileName", "Eva");
        assertThat(shown("fileFamily")).singleElement().satisfies(
                line -> assertThat(line.getAccessibleText()).contains("Rosa"));
        desk.screen.doing(() -> desk.screen.lookup("#fileFamily .key-button").query().requestFocus());
        desk.press(KeyCode.ENTER).awaitText("fileName", "Rosa");
        desk.press(KeyCode.F3);
        desk.screen.await(() -> desk.screen.lookup("#nssField").<TextField>query().getText()
                .replaceAll("\\D", "").equals(NSS));
    }

    @Test
    void notesACoverThatWaitsAndADeathWithItsDay() {
        Patient eva = unit.register("Eva", NSS, BORN);
        open();
        desk.type("eva luna").press(KeyCode.ENTER).awaitText("fileName", "Eva");
        desk.press(KeyCode.SHIFT, KeyCode.F6);
        await("coverCheckPage");
        desk.screen.await(() -> desk.screen.lookup("#coverAnswerField").query().isFocused());
        desk.press(KeyCode.CONTROL, KeyCode.ENTER).awaitText("coverCheckProblemLabel", "Elija");
        desk.press(KeyCode.DOWN).press(KeyCode.DOWN).press(KeyCode.TAB).type("+20").tabTo("coverInformantField")
                .type("Srita. Robles").press(KeyCode.ENTER).awaitText("fileCoverLabel", "en espera");
        assertThat(cover(eva)).map(Coverage::startsOn).contains(unit.unit.today().plusDays(20));

        desk.press(KeyCode.F8);
        await("deathPage");
        desk.screen.await(() -> desk.screen.lookup("#deathDayField").query().isFocused());
        desk.press(KeyCode.CONTROL, KeyCode.A).type("-12").tabTo("deathSourceField").type("acta").press(KeyCode.ENTER)
                .awaitText("fileNoticeLabel", "Fuente: acta");
        assertThat(find(eva).orElseThrow().diedOn()).isEqualTo(unit.unit.today().minusDays(12));
    }

    private Optional<Coverage> cover(Patient patient) {
        return Optional.ofNullable(unit.patients.coverageOf(unit.clinic.receptionist(), List.of(patient.id()))
                .get(patient.id()));
    }

    /** Empty also for a record that was joined to another. */
    private Optional<Patient> find(Patient patient) {
        return unit.patients.find(unit.clinic.receptionist(), patient.id()).filter(it -> it.mergedInto() == null);
    }

    private List<Node> shown(String id) {
        return desk.screen.lookup("#" + id).<Pane>query().getChildren();
    }

    private void await(String id) {
        desk.screen.await(() -> desk.screen.lookup("#" + id).tryQuery().filter(Node::isVisible).isPresent());
    }
}
