package mx.ventanilla.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import mx.ventanilla.app.FirstSetup;
import mx.ventanilla.app.OpenStore;
import mx.ventanilla.clinic.NewUnit;
import mx.ventanilla.clinic.UnitRules;
import mx.ventanilla.clinic.UnitType;
import mx.ventanilla.core.AppPaths;
import mx.ventanilla.core.Finding;
import mx.ventanilla.core.Problem;
import mx.ventanilla.security.NewUser;
import mx.ventanilla.security.PasswordRules;
import mx.ventanilla.security.Role;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code init}: the first set-up, without questions. */
@Command(name = "init", description = "${bundle:cli.init.description}")
final class InitCommand implements StoreCommand {
    private static final String ADMINISTRATOR = "admin";
    private final Invocation invocation;

    @Option(names = "--unit", required = true, paramLabel = "NOMBRE", description = "${bundle:cli.init.unit}")
    private String unit = "";

    @Option(names = "--rooms", required = true, paramLabel = "N", description = "${bundle:cli.init.rooms}")
    private int rooms;

    @Option(names = "--type", paramLabel = "TIPO", description = "${bundle:cli.init.type} ${COMPLETION-CANDIDATES}")
    private UnitType type = UnitType.UMF;

    @Option(names = "--clues", paramLabel = "CLUES", description = "${bundle:cli.init.clues}")
    private @Nullable String clues;

    @Option(names = "--json", description = "${bundle:cli.option.json}")
    private boolean json;

    InitCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Optional<OpenStore> open(AppPaths paths, Clock clock) {
        require(UnitRules.check(newUnit()));
        Path file = invocation.passwordFile();
        if (file != null) {
            require(PasswordRules.check(ADMINISTRATOR, invocation.terminal().passwords().read(file)));
        }
        return OpenStore.tryOpenOrCreate(paths, clock);
    }

    @Override
    public int run(OpenStore store) {
        Terminal terminal = invocation.terminal();
        FirstSetup setup = new FirstSetup(store.database());
        NewUser administrator = new NewUser(ADMINISTRATOR, "", Role.ADMIN, null);
        Path file = invocation.passwordFile();
        String oneTime = null;
        if (file == null) {
            oneTime = setup.runWithOneTimePassword(newUnit(), administrator);
        } else {
            setup.run(newUnit(), administrator, terminal.passwords().read(file));
        }
        Answer answer = new Answer(unit, rooms, store.paths().data().toString(), ADMINISTRATOR, oneTime);
        if (json) {
            Json.print(terminal, answer);
        } else {
            answer.tell(terminal);
        }
        return 0;
    }

    private record Answer(String unit, int rooms, String data, String administrator, @Nullable String oneTimePassword) {
        /** The password alone on the last line. */
        void tell(Terminal terminal) {
            terminal.say("cli.init.done", unit, rooms, data);
            if (oneTimePassword == null) {
                terminal.say("cli.init.administrator", administrator);
            } else {
                terminal.say("cli.password.oneTime", administrator);
                terminal.out().println(oneTimePassword);
            }
        }
    }

    private NewUnit newUnit() {
        return new NewUnit(unit, type, clues, rooms, NewUnit.USUAL_AFTERNOON_END);
    }

    private static void require(Iterable<Finding> findings) {
        for (Finding finding : findings) {
            throw Problem.of(finding.key(), finding.arguments().toArray());
        }
    }
}
