package mx.ventanilla.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code user ...} */
@Command(name = "user", description = "${bundle:cli.user.description}")
final class UserGroup {
    static CommandLine of(Invocation invocation) {
        return new CommandLine(new UserGroup()).addSubcommand(new UserAddCommand(invocation))
                .addSubcommand(new UserPasswordCommand(invocation)).addSubcommand(new UserListCommand(invocation));
    }
}
