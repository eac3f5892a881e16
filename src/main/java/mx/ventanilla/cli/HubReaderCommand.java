package mx.ventanilla.cli;

import mx.ventanilla.hub.HubFolder;
import mx.ventanilla.hub.HubService;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code hub reader}: a key to read the office's page with, or the end of somebody's keys. */
@Command(name = "reader", description = "${bundle:cli.hubReader.description}")
final class HubReaderCommand extends HubCommand {
    private final Invocation invocation;

    @ArgGroup(multiplicity = "1")
    private Wish wish = new Wish();

    /** One of the two. */
    static final class Wish {
        @Option(names = "--name", paramLabel = "NOMBRE", description = "${bundle:cli.hubReader.name}")
        private @Nullable String name;

        @Option(names = "--end", paramLabel = "NOMBRE", description = "${bundle:cli.hubReader.end}")
        private @Nullable String end;
    }

    HubReaderCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    int run(HubFolder folder, HubService hub) {
        String name = wish.name;
        String end = wish.end;
        if (name != null) {
            invocation.terminal().say("cli.hubReader.key", name, hub.newReader(name));
        } else if (end != null) {
            invocation.terminal().say("cli.hubReader.ended", hub.endReader(end));
        }
        return 0;
    }
}
