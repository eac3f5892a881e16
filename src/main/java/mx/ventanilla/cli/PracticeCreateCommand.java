package mx.ventanilla.cli;

import java.util.List;
import mx.ventanilla.app.StoreFolder;
import mx.ventanilla.app.practice.PracticeAccount;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code practice create}: an invented clinic in an empty folder, and who can sign in to it. */
@Command(name = "create", description = "${bundle:cli.practice.create.description}")
final class PracticeCreateCommand implements FreeCommand {
    private final Invocation invocation;

    @Mixin
    private PracticeOptions options = new PracticeOptions();

    @Option(names = "--json", description = "${bundle:cli.option.json}")
    private boolean json;

    PracticeCreateCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public int run() {
        if (!invocation.hasData()) {
            throw invocation.usage("cli.usage.data");
        }
        Terminal terminal = invocation.terminal();
        try (StoreFolder folder = StoreFolder.take(invocation.paths())) {
            List<PracticeAccount> accounts = options.clinic().create(folder,
                    terminal.progress("cli.practice.progress"));
            if (json) {
                Json.print(terminal, accounts);
            } else {
                tell(terminal, accounts);
            }
            return 0;
        }
    }

    /** One line a person: user name, password, role. */
    static void tell(Terminal terminal, List<PracticeAccount> accounts) {
        for (PracticeAccount account : accounts) {
            terminal.out().printf("%-10s %-18s %s%n", account.userName(), account.password(),
                    terminal.messages().text("security.role." + account.role().name()));
        }
        terminal.out().flush();
    }
}
