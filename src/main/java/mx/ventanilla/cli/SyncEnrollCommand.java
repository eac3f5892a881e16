package mx.ventanilla.cli;

import mx.ventanilla.app.OpenStore;
import mx.ventanilla.app.UnitSync;
import mx.ventanilla.sync.Partner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code sync enroll}: lets this unit in at its regional office. */
@Command(name = "enroll", description = "${bundle:cli.syncEnroll.description}")
final class SyncEnrollCommand implements StoreCommand {
    private final Invocation invocation;

    @Option(names = "--hub", required = true, paramLabel = "URL", description = "${bundle:cli.syncEnroll.hub}")
    private String hub = "";

    @Option(names = "--code", required = true, paramLabel = "CÓDIGO", description = "${bundle:cli.syncEnroll.code}")
    private String code = "";

    SyncEnrollCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public int run(OpenStore store) {
        Partner partner = UnitSync.of(store).enrolment().enrol(invocation.signIn(store.context()), hub, code);
        invocation.terminal().say("cli.syncEnroll.done", partner.name());
        return 0;
    }
}
