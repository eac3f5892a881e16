package mx.ventanilla.cli;

import java.nio.file.Path;
import mx.ventanilla.app.AppContext;
import mx.ventanilla.app.OpenStore;
import mx.ventanilla.security.NewUser;
import mx.ventanilla.security.Role;
import mx.ventanilla.security.Session;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code user add}: an account, with a final password or a one-time one. */
@Command(name = "add", description = "${bundle:cli.userAdd.description}")
final class UserAddCommand implements StoreCommand {
    private final Invocation invocation;

    @Parameters(paramLabel = "NOMBRE", description = "${bundle:cli.userAdd.name}")
    private String name = "";

    @Option(names = "--role", required = true, paramLabel = "PUESTO", description = "${bundle:cli.userAdd.role} ${COMPLETION-CANDIDATES}")
    private Role role = Role.RECEPTIONIST;

    @Option(names = "--full-name", paramLabel = "NOMBRE", description = "${bundle:cli.userAdd.fullName}")
    private String fullName = "";

    @Option(names = "--new-password-file", paramLabel = "ARCHIVO", description = "${bundle:cli.userAdd.newPassword}")
    private @Nullable Path newPasswordFile;

    @Option(names = "--json", description = "${bundle:cli.option.json}")
    private boolean json;

    UserAddCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public int run(OpenStore store) {
        AppContext context = store.context();
        Terminal terminal = invocation.terminal();
        Session session = invocation.signIn(context);
        NewUser user = new NewUser(name, fullName, role, null);
        String oneTime = null;
        if (newPasswordFile == null) {
            oneTime = context.users().addWithOneTimePassword(session, user);
        } else {
            context.users().add(session, user, terminal.passwords().read(newPasswordFile));
        }
        Answer answer = new Answer(name, role, oneTime);
        if (json) {
            Json.print(terminal, answer);
        } else {
            answer.tell(terminal);
        }
        return 0;
    }

    private record Answer(String user, Role role, @Nullable String oneTimePassword) {
        /** The password alone on the last line. */
        void tell(Terminal terminal) {
            terminal.say("cli.userAdd.done", user);
            if (oneTimePassword != null) {
                terminal.say("cli.password.oneTime", user);
                terminal.out().println(oneTimePassword);
            }
        }
    }
}
