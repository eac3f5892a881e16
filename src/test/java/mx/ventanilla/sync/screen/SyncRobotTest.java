package mx.ventanilla.sync.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import mx.ventanilla.core.Messages;
import mx.ventanilla.db.Entity;
import mx.ventanilla.fx.Action;
import mx.ventanilla.fx.FxTaskRunner;
import mx.ventanilla.fx.Shortcuts;
import mx.ventanilla.fx.Toasts;
import mx.ventanilla.fx.ViewLoader;
import mx.ventanilla.hub.TestHub;
import mx.ventanilla.security.Role;
import mx.ventanilla.support.CssWarnings;
import mx.ventanilla.support.Screen;
import mx.ventanilla.support.SetClock;
import mx.ventanilla.support.TestStores;
import mx.ventanilla.sync.StoredUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sincronización by the keyboard alone. */
class SyncRobotTest {
    @TempDir
    private Path folder;
    private final SetClock clock = new SetClock(LocalDate.of(2027, 3, 5).atTime(9, 0));
    private final CssWarnings warnings = new CssWarnings();
    private TestHub hub;
    private StoredUnit one;
    private StoredUnit two;
    private UUID patient;
    private SyncWorkspace workspace;
    private FxTaskRunner tasks;
    private Screen screen;

    @BeforeEach
    void aQuarrelBetweenTwoUnits() {
        hub = new TestHub(clock);
        one = new StoredUnit(TestStores.H2, hub, "UMF 1 San Miguel", false, clock);
        two = new StoredUnit(TestStores.H2, hub, "UMF 17 Soria", false, clock);
        patient = one.patient("Esther", "Quintana");
        one.talk();
        hub.write(handle -> handle.execute("insert into holder (entity_id, node_id) values (?, ?)", patient,
                two.node()));
        one.write(Entity.PATIENT, patient, "remarks", "una nota");
        one.talk();
        two.talk();
        one.write(Entity.PATIENT, patient, "phone", "4155550187");
        one.write(Entity.PATIENT, patient, "birth_date", LocalDate.of(1984, 2, 1));
        two.write(Entity.PATIENT, patient, "phone", "4155550319");
        two.write(Entity.PATIENT, patient, "birth_date", LocalDate.of(1984, 1, 2));
        one.talk();
        two.talk();
        one.talk();
        Messages messages = new Messages(Messages.SPANISH);
        Toasts toasts = new Toasts(messages);
        tasks = new FxTaskRunner(toasts, report -> {
            throw new AssertionError(report.copyText());
        }, clock);
        screen = Screen.show(1198, 720, () -> root(messages, toasts));
        screen.doing(workspace::focusDefault);
        screen.await(() -> workspace.model().conflicts().shownProperty().get() != null);
        screen.doing(workspace::focusDefault);
    }

    @AfterEach
    void close() {
        screen.doing(workspace::close);
        tasks.close();
        screen.close();
        one.close();
        two.close();
        hub.close();
        assertThat(warnings.caught()).isEmpty();
        warnings.close();
    }

    private Parent root(Messages messages, Toasts toasts) {
        SyncDesk desk = new SyncDesk(one.session(Role.ADMIN), () -> one.sync, one.conflicts);
        workspace = new SyncWorkspace(new ViewLoader(messages), desk,
                new SyncViewModel.Outside(tasks, toasts, (pace, work) -> () -> {}, one.database.changes()), clock,
                new StickFiles() {
                    @Override
                    public Optional<Path> toWrite(@Nullable Window owner, String title, String name) {
                        return Optional.of(folder.resolve(name));
                    }

                    @Override
                    public Optional<Path> toRead(@Nullable Window owner, String title) {
                        return Optional.of(folder.resolve("respuesta.vmensajero"));
                    }
                });
        StackPane root = new StackPane(workspace.open(), toasts);
        Shortcuts shortcuts = new Shortcuts(root);
        shortcuts.setScreen(workspace.actions());
        shortcuts.setEverywhere(List.of(Action.of(Toasts.UNDO, toasts.canUndo(), toasts::undo)));
        return root;
    }

    @Test
    void aConflictIsDecidedFieldByFieldAndTakenBack() {
        assertThat(text("conflictSubject")).isEqualTo("Quintana, Esther");
        screen.push(KeyCode.ALT, KeyCode.O);
        screen.await(() -> text("willBeLabel").contains("4155550319"));
        screen.push(KeyCode.CONTROL, KeyCode.ENTER);
        screen.await(() -> workspace.model().conflicts().openProperty().get().isEmpty());
        assertThat(one.value(Entity.PATIENT, patient, "phone")).isEqualTo("4155550319");
        assertThat(one.value(Entity.PATIENT, patient, "birth_date")).isEqualTo("1984-01-02");
        screen.await(() -> text("settledLabel").contains("Quintana, Esther"));
        screen.push(KeyCode.ALT, KeyCode.Z);
        screen.await(() -> workspace.model().conflicts().openProperty().get().size() == 1);
        assertThat(one.value(Entity.PATIENT, patient, "phone")).isEqualTo("4155550187");
    }

    @Test
    void oneFieldMayWaitWhileTheOtherIsApplied() {
        screen.doing(() -> workspace.model().conflicts().marksProperty().set(java.util.Map.of()));
        screen.doing(() -> screen.lookup("#phoneRight").query().requestFocus());
        screen.type(KeyCode.SPACE);
        screen.await(() -> text("undecidedLabel").equals("Queda 1 campo por decidir"));
        screen.push(KeyCode.CONTROL, KeyCode.ENTER);
        screen.await(() -> one.value(Entity.PATIENT, patient, "phone").equals("4155550319"));
        screen.await(() -> workspace.model().conflicts().openProperty().get().size() == 1
                && workspace.model().conflicts().openProperty().get().getFirst().open() == 1);
    }

    @Test
    void theStickGoesOutAndItsAnswerIsExplained() throws Exception {
        one.write(Entity.PATIENT, patient, "remarks", "otra nota");
        screen.push(KeyCode.ALT, KeyCode.S);
        screen.await(() -> text("syncToldLabel").contains("Llévelo a la oficina regional"));
        assertThat(folder.resolve("salida.vmensajero")).isNotEmptyFile();
        Files.writeString(folder.resolve("respuesta.vmensajero"), "no es de nadie");
        screen.push(KeyCode.ALT, KeyCode.T);
        screen.await(() -> text("syncProblemLabel").contains("no es de Ventanilla"));
    }

    @Test
    void theEnrolmentIsRefusedInWordsAndKeepsWhatWasTyped() {
        screen.type(KeyCode.F9);
        screen.await(() -> screen.lookup("#urlField").query().isFocused());
        screen.write("http://servidor");
        screen.type(KeyCode.TAB);
        screen.write("abc");
        screen.type(KeyCode.ENTER);
        screen.await(() -> text("enrolProblemLabel").contains("dirección completa"));
        assertThat(((TextField) screen.lookup("#codeField").query()).getText()).isEqualTo("abc");
        screen.type(KeyCode.F7);
        screen.await(() -> screen.lookup("#asideScroll").query().isVisible());
        screen.type(KeyCode.F6);
        screen.await(() -> screen.lookup("#conflictSubject").query().isVisible());
    }

    private String text(String id) {
        return ((Label) screen.lookup("#" + id).query()).getText();
    }
}
