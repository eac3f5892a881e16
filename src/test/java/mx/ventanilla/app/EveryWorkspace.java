package mx.ventanilla.app;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.layout.StackPane;
import mx.ventanilla.clinic.NewUnit;
import mx.ventanilla.clinic.UnitType;
import mx.ventanilla.core.AppPaths;
import mx.ventanilla.core.Messages;
import mx.ventanilla.fx.Theme;
import mx.ventanilla.fx.Toasts;
import mx.ventanilla.fx.ViewLoader;
import mx.ventanilla.fx.Workspace;
import mx.ventanilla.security.NewUser;
import mx.ventanilla.security.Role;
import mx.ventanilla.security.Session;
import mx.ventanilla.support.InlineTaskRunner;
import mx.ventanilla.support.Screen;
import mx.ventanilla.support.TestFolders;

/** What the roles of a new unit see. */
public final class EveryWorkspace {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2027-03-05T16:30:00Z"), ZoneOffset.UTC);

    private EveryWorkspace() {}

    /** Ids of the workspaces of all roles. */
    public static List<String> ids() {
        return Stream.of(Role.values()).flatMap(role -> of(role, list -> list.stream().map(Workspace::id).toList())
                .stream()).distinct().toList();
    }

    /** Ids of all parts of Administración, in their order. */
    public static List<String> partsOfAdministration() {
        return of(Role.ADMIN, list -> list.stream().filter(AdminWorkspace.class::isInstance)
                .flatMap(workspace -> ((AdminWorkspace) workspace).sectionIds().stream()).toList());
    }

    private static List<String> of(Role role, Function<List<Workspace>, List<String>> asked) {
        try (OpenStore store = OpenStore.tryOpenOrCreate(new AppPaths(TestFolders.create("workspaces")), CLOCK)
                .orElseThrow()) {
            new FirstSetup(store.database()).run(new NewUnit("UMF 1", UnitType.UMF, null, 2, 20),
                    new NewUser("admin", "", Role.ADMIN, null), "una clave larga".toCharArray());
            Session session = new Session(UUID.randomUUID(), "uno", "Uno", role, null, UUID.randomUUID());
            Messages messages = new Messages(Messages.SPANISH);
            List<String> answer = new ArrayList<>();
            Screen.show(200, 100, () -> {
                List<Workspace> list = new Workspaces(store, new ViewLoader(messages), new InlineTaskRunner(),
                        new Toasts(messages), session, new Theme()).list();
                answer.addAll(asked.apply(list));
                list.forEach(Workspace::close);
                return new StackPane();
            });
            return answer;
        }
    }
}
