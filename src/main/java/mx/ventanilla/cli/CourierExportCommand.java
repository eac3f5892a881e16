package mx.ventanilla.cli;

import java.nio.file.Path;
import mx.ventanilla.app.OpenStore;
import mx.ventanilla.app.UnitSync;
import mx.ventanilla.security.Permission;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code courier export}: what the region has not confirmed, in one sealed file for a stick. */
@Command(name = "export", description = "${bundle:cli.courierExport.description}")
final class CourierExportCommand implements StoreCommand {
    private final Invocation invocation;

    @Option(names = "--out", required = true, paramLabel = "ARCHIVO", description = "${bundle:cli.courierExport.out}")
    private Path out = Path.of("");

    CourierExportCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public int run(OpenStore store) {
        invocation.signIn(store.context()).require(Permission.KEEP_BACKUPS);
        Path file = invocation.terminal().file(out);
        invocation.terminal().say("cli.courierExport.done", UnitSync.of(store).exportTo(file), file.toString());
        return 0;
    }
}
