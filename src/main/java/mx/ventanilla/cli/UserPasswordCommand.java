package mx.ventanilla.cli;

import java.nio.file.Path;
import mx.ventanilla.app.OpenStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code user password}: one's own password, the only thing that a one-time password is good for. */
@Command(name = "password", description = "${bundle:cli.userPassword.description}")
final class UserPasswordCommand implements StoreCommand {
    private final Invocation invocation;

    @Option(names = "--new-password-file", required = true, paramLabel = "ARCHIVO", description = "${bundle:cli.userPassword.newPassword}")
    private Path newPasswordFile = Path.of("");

    UserPasswordCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public int run(OpenStore store) {
        Terminal terminal = invocation.terminal();
        String user = invocation.user();
        store.context().signIn().changePassword(user, invocation.password(),
                terminal.passwords().read(newPasswordFile));
        terminal.say("cli.userPassword.done", user);
        return 0;
    }
}
