package mx.ventanilla.app;

import mx.ventanilla.support.TestFolders;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import mx.ventanilla.clinic.StaffMember;
import mx.ventanilla.core.Ids;
import mx.ventanilla.core.Messages;
import mx.ventanilla.fx.Appearance;
import mx.ventanilla.fx.Command;
import mx.ventanilla.fx.FxTaskRunner;
import mx.ventanilla.fx.SectionKit;
import mx.ventanilla.fx.Shortcuts;
import mx.ventanilla.fx.ViewLoader;
import mx.ventanilla.security.Role;
import mx.ventanilla.security.Session;
import mx.ventanilla.security.UserAccount;
import mx.ventanilla.support.CssWarnings;
import mx.ventanilla.support.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AdminWorkspaceTest {
    private final NewClinic clinic = new NewClinic();
    private final CssWarnings complaints = new CssWarnings();
    private final FxTaskRunner tasks = new FxTaskRunner(clinic, report -> {
        throw new AssertionError(report.details());
    }, NewClinic.CLOCK);
    private final AdminWorkspace workspace = AdminWorkspace.of(clinic.context, clinic.admin,
            new SectionKit(new ViewLoader(new Messages(Messages.SPANISH)), tasks, clinic, NewClinic.CLOCK),
            Optional.empty(), Optional.empty()).orElseThrow();
    private final Screen screen = Screen.show(1198, 720, this::open);

    private Parent open() {
        Parent root = workspace.open();
        new Shortcuts(root).setScreen(workspace.actions());
        Platform.runLater(workspace::focusDefault);
        return root;
    }

    @AfterEach
    void closesWithoutAComplaint() {
        screen.doing(workspace::close);
        screen.close();
        tasks.close();
        clinic.close();
        complaints.close();
        assertThat(complaints.caught()).isEmpty();
    }

    @Test
    void addsAUserWithTheKeyboardAlone() {
        go("users");
        screen.type(KeyCode.INSERT);
        screen.write("Laura").type(KeyCode.ENTER);
        assertThat(focused()).isEqualTo("fullNameField");
        assertThat(words("#fullNameProblem")).isNotEmpty();
        picture("users-faults");
        screen.write("Laura Peralta").type(KeyCode.ENTER);
        screen.await(() -> clinic.context.users().list(clinic.admin).size() == 2);
        screen.await(() -> screen.lookup("#recordTold").query().isVisible());
        picture("users");
        UserAccount laura = clinic.context.users().list(clinic.admin).getLast();
        assertThat(laura.userName()).isEqualTo("laura");
        assertThat(laura.role()).isEqualTo(Role.RECEPTIONIST);
    }

    @Test
    void assignsADoctorToARoomWithTheKeyboardAlone() {
        addDoctor("Vega", "Elena");
        go("duties");
        screen.await(() -> workspaceHasRows());
        screen.type(KeyCode.DOWN, 2).type(KeyCode.F2);
        assertThat(focused()).isEqualTo("doctorField");
        screen.type(KeyCode.DOWN);
        assertThat(Objects.toString(((ComboBox<?>) screen.lookup("#doctorField").query()).getValue())).contains("Vega");
        screen.press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
        screen.await(() -> clinic.context.clinic().unit().duties().size() == 1);
        var duty = clinic.context.clinic().unit().duties().getFirst();
        assertThat(clinic.context.clinic().unit().room(duty.roomId()).orElseThrow().roomNumber()).isEqualTo(2);
        assertThat(duty.validFrom()).hasToString("2026-11-24");
        picture("duties");
        screen.doing(workspace::stepBack);
        assertThat(focused()).isEqualTo("recordsTable");
        screen.doing(workspace::stepBack);
        assertThat(focused()).isEqualTo("sectionList");
    }

    @Test
    void showsEveryPart() {
        addDoctor("Vega", "Elena");
        for (String section : List.of("unit", "shifts", "services", "rooms", "staff", "closedDays", "settings")) {
            go(section);
            screen.await(this::workspaceHasRows);
            picture(section);
        }
        go("rooms");
        assertThat(focused()).isEqualTo("recordsTable");
        screen.type(KeyCode.DELETE);
        screen.await(() -> !clinic.context.clinic().unit().rooms().getFirst().active());
        picture("rooms-retired");
    }

    @Test
    void looksAtARosterAndImportsIt() throws Exception {
        Path file = TestFolders.create("roster").resolve("padron.csv");
        Files.writeString(file, """
                nss,nombre,paterno,materno,fechaNacimiento
                51029487793,Xóchitl,Vega,Contreras,16/05/1994
                1298,Tomás,Ruiz,,31/02/2001
                """);
        go("roster");
        picture("roster-empty");
        screen.write(file.toString()).type(KeyCode.ENTER);
        screen.await(() -> !((TableView<?>) screen.lookup("#rosterTable").query()).getItems().isEmpty());
        picture("roster-preview");
        screen.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        screen.await(() -> screen.lookup("#rosterReport").query().isVisible());
        picture("roster-done");
        assertThat(words("#reportTitle")).isEqualTo("Importación terminada");
    }

    @Test
    void aColumnIsMappedAnewWithTheKeyboardAndNothingIsImportedWithoutIt() throws Exception {
        Path file = Files.createTempDirectory("roster").resolve("padron.csv");
        Files.writeString(file, """
                nss,nombre,paterno,materno,fechaNacimiento
                51029487793,Xóchitl,Vega,Contreras,16/05/1994
                """);
        go("roster");
        screen.write(file.toString()).type(KeyCode.ENTER);
        screen.await(() -> !screen.lookup("#startButton").query().isDisabled());
        screen.doing(() -> screen.lookup("#NSSColumnField").query().requestFocus());
        screen.type(KeyCode.UP);
        screen.await(() -> screen.lookup("#NSSColumnField").query().getStyleClass().contains("wrong")
                && !screen.lookup("#chooseButton").query().isDisabled());
        assertThat(focused()).isEqualTo("NSSColumnField");
        assertThat(screen.lookup("#startButton").query().isDisabled()).isTrue();
        screen.type(KeyCode.DOWN);
        screen.await(() -> !screen.lookup("#startButton").query().isDisabled());
        assertThat(focused()).isEqualTo("NSSColumnField");
    }

    @Test
    void aNewRecordInWhichNobodyTypedTellsWhatIsMissing() {
        go("staff");
        screen.type(KeyCode.INSERT);
        screen.press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
        screen.await(() -> !words("#givenNamesProblem").isEmpty());
        assertThat(clinic.context.clinic().unit().staff()).isEmpty();
    }

    @Test
    void showsWhoChangedWhat() {
        addDoctor("Vega", "Elena");
        go("audit");
        screen.await(() -> !((TableView<?>) screen.lookup("#differenceTable").query()).getItems().isEmpty());
        picture("audit");
        screen.doing(() -> screen.lookup("#userField").queryAs(TextField.class).setText("nadie"));
        screen.type(KeyCode.F5);
        screen.await(() -> ((TableView<?>) screen.lookup("#auditTable").query()).getItems().isEmpty());
        screen.type(KeyCode.F8);
        screen.await(() -> !((TableView<?>) screen.lookup("#auditTable").query()).getItems().isEmpty());
    }

    @Test
    void offersInThePaletteOnlyWhatThePartsOfTheRoleCanDo() {
        Session supervisor = new Session(Ids.next(), "jefa", "Jefa", Role.SUPERVISOR, null, clinic.admin.deviceId());
        AdminWorkspace theirs = AdminWorkspace.of(clinic.context, supervisor, new SectionKit(new ViewLoader(
                new Messages(Messages.SPANISH)), tasks, clinic, NewClinic.CLOCK), Optional.empty(),
                Optional.empty()).orElseThrow();
        assertThat(theirs.commands()).extracting(Command::name).doesNotContain("resetPassword", "backupCreate",
                "restore");
        assertThat(workspace.commands()).extracting(Command::name).contains("resetPassword", "rosterChoose");
    }

    @Test
    void aCommandOfAnotherPartGoesThereFirst() {
        go("rooms");
        screen.doing(() -> workspace.actions().stream().filter(it -> it.command().name().equals("auditAll"))
                .findFirst().orElseThrow().run());
        assertThat(screen.lookup("#auditTable").tryQuery()).isPresent();
    }

    @Test
    void isClosedToWhoMayNotAdminister() {
        Session desk = new Session(Ids.next(), "laura", "Laura Peralta", Role.RECEPTIONIST, null,
                clinic.admin.deviceId());
        assertThat(AdminWorkspace.of(clinic.context, desk, new SectionKit(new ViewLoader(
                new Messages(Messages.SPANISH)), tasks, clinic, NewClinic.CLOCK), Optional.empty(),
                Optional.empty())).isEmpty();
    }

    private boolean workspaceHasRows() {
        return !((TableView<?>) screen.lookup("#recordsTable").query()).getItems().isEmpty();
    }

    private void addDoctor(String surname, String name) {
        clinic.context.clinicService().saveStaff(clinic.admin, new StaffMember(Ids.next(), "", name, surname, null, "M",
                "Dra.", Role.PHYSICIAN.name(), "99123456", null, true));
    }

    private void go(String section) {
        screen.doing(() -> workspace.show(section));
    }

    private String focused() {
        return screen.scene().getFocusOwner().getId();
    }

    private String words(String id) {
        return screen.lookup(id).queryAs(Label.class).getText();
    }

    private void resize(int width, int height) {
        screen.doing(() -> {
            screen.stage().setWidth(width);
            screen.stage().setHeight(height);
        });
    }

    private void picture(String name) {
        String folder = System.getProperty("ventanilla.pictures");
        if (folder != null) {
            screen.writeTo(Path.of(folder, "admin-" + name + ".png"));
            screen.doing(() -> screen.theme().choose(Appearance.DARK));
            screen.writeTo(Path.of(folder, "admin-" + name + "-dark.png"));
            screen.doing(() -> screen.theme().choose(Appearance.LIGHT));
            resize(1752, 1032);
            screen.writeTo(Path.of(folder, "admin-" + name + "-1920.png"));
            resize(1198, 720);
        }
    }
}
