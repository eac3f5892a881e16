package mx.ventanilla.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.scene.layout.StackPane;
import mx.ventanilla.clinic.NewUnit;
import mx.ventanilla.clinic.Service;
import mx.ventanilla.clinic.UnitType;
import mx.ventanilla.core.AppPaths;
import mx.ventanilla.core.Messages;
import mx.ventanilla.fx.Command;
import mx.ventanilla.fx.Theme;
import mx.ventanilla.fx.Toasts;
import mx.ventanilla.fx.ViewLoader;
import mx.ventanilla.fx.Workspace;
import mx.ventanilla.security.NewUser;
import mx.ventanilla.security.Role;
import mx.ventanilla.security.Session;
import mx.ventanilla.support.InlineTaskRunner;
import mx.ventanilla.support.Screen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkspacesTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2027-03-05T16:30:00Z"), ZoneOffset.UTC);

    @Test
    void everyRoleHasSomewhereToWorkAndNoTwoKeysOfAScreenCollide(@TempDir Path folder) {
        try (OpenStore store = OpenStore.tryOpenOrCreate(new AppPaths(folder), CLOCK).orElseThrow()) {
            new FirstSetup(store.database()).run(new NewUnit("UMF 1", UnitType.UMF, null, 2, 20),
                    new NewUser("admin", "", Role.ADMIN, null), "una clave larga".toCharArray());
            for (Role role : Role.values()) {
                Session session = new Session(UUID.randomUUID(), "uno", "Uno", role, null, UUID.randomUUID());
                List<Command> commands = new ArrayList<>(ShellCommands.all());
                Messages messages = new Messages(Messages.SPANISH);
                Screen.show(200, 100, () -> {
                    List<Workspace> workspaces = new Workspaces(store, new ViewLoader(messages), new InlineTaskRunner(),
                            new Toasts(messages), session, new Theme()).list();
                    assertThat(workspaces).as("workspaces of %s", role).isNotEmpty();
                    workspaces.forEach(workspace -> commands.addAll(workspace.commands()));
                    workspaces.forEach(Workspace::close);
                    return new StackPane();
                });
                assertThat(new CommandRegistry(commands).all()).hasSameSizeAs(commands);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"UMF,false", "HGZ,true", "HGZ_MF,true"})
    void aHospitalHasTheInboxBesideTheReferrals(UnitType type, boolean receives, @TempDir Path folder) {
        try (OpenStore store = OpenStore.tryOpenOrCreate(new AppPaths(folder), CLOCK).orElseThrow()) {
            new FirstSetup(store.database()).run(new NewUnit("Unidad 3", type, null, 2, 20),
                    new NewUser("admin", "", Role.ADMIN, null), "una clave larga".toCharArray());
            List<String> ids = new ArrayList<>();
            Screen.show(200, 100, () -> {
                Session session = new Session(UUID.randomUUID(), "uno", "Uno", Role.PHYSICIAN, null,
                        UUID.randomUUID());
                Messages messages = new Messages(Messages.SPANISH);
                new Workspaces(store, new ViewLoader(messages), new InlineTaskRunner(), new Toasts(messages), session,
                        new Theme()).list().forEach(workspace -> {
                            ids.add(workspace.id());
                            workspace.close();
                        });
                return new StackPane();
            });
            assertThat(ids).contains("referrals");
            assertThat(ids.contains("inbox")).isEqualTo(receives);
            assertThat(store.context().clinic().unit().services()).filteredOn(Service::active)
                    .extracting(Service::code).containsExactly(type.offersFamilyMedicine() ? "MF" : "CE");
        }
    }
}
