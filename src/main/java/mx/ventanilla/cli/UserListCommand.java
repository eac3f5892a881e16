package mx.ventanilla.cli;

import java.util.List;
import mx.ventanilla.app.AppContext;
import mx.ventanilla.app.OpenStore;
import mx.ventanilla.core.Sentence;
import mx.ventanilla.security.Role;
import mx.ventanilla.security.UserAccount;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code user list}: the accounts of the unit. */
@Command(name = "list", description = "${bundle:cli.userList.description}")
final class UserListCommand implements StoreCommand {
    private final Invocation invocation;

    @Option(names = "--json", description = "${bundle:cli.option.json}")
    private boolean json;

    UserListCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public int run(OpenStore store) {
        AppContext context = store.context();
        Terminal terminal = invocation.terminal();
        List<Line> lines = context.users().list(invocation.signIn(context)).stream().map(Line::of).toList();
        if (json) {
            Json.print(terminal, lines);
            return 0;
        }
        for (Line line : lines) {
            terminal.say(line.active() ? "cli.userList.line" : "cli.userList.closed", line.userName(), line.fullName(),
                    Sentence.of("security.role." + line.role()));
        }
        return 0;
    }

    private record Line(String userName, String fullName, Role role, boolean active) {
        static Line of(UserAccount account) {
            return new Line(account.userName(), account.fullName(), account.role(), account.active());
        }
    }
}
