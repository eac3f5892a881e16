package mx.ventanilla.cli;

import mx.ventanilla.hub.HubFolder;
import mx.ventanilla.hub.HubService;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code hub backup}: says when the office copies its database, so that units know what they may let go of. */
@Command(name = "backup", description = "${bundle:cli.hubBackup.description}")
final class HubBackupCommand extends HubCommand {
    private final Invocation invocation;

    @ArgGroup(multiplicity = "1")
    private Moment moment = new Moment();

    /** Before the copy or after it. */
    static final class Moment {
        @Option(names = "--begins", description = "${bundle:cli.hubBackup.begins}")
        private boolean begins;

        @Option(names = "--done", description = "${bundle:cli.hubBackup.done}")
        private boolean done;
    }

    HubBackupCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    int run(HubFolder folder, HubService hub) {
        if (moment.done) {
            invocation.terminal().say("cli.hubBackup.kept", hub.backupDone());
        }
        if (moment.begins) {
            hub.backupBegins();
            invocation.terminal().say("cli.hubBackup.begun");
        }
        return 0;
    }
}
