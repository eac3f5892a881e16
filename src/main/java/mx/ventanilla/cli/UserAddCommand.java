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

    UserAddCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public int run(OpenStore store) {
        AppContext context = store.context();
        Terminal terminal = invocation.terminal();
        Session session = invocation.signIn(context);
        NewUser user = new NewUser(name, fullName, role, null);
        if (newPasswordFile == null) {
            String password = context.users().addWithOneTimePassword(session, user);
            terminal.say("cli.userAdd.done", name);
            terminal.say("cli.password.oneTime", name);
            terminal.out().println(password);
        } else {
            context.users().add(session, user, terminal.passwords().read(newPasswordFile));
            terminal.say("cli.userAdd.done", name);
        }
        return 0;
    }
}
