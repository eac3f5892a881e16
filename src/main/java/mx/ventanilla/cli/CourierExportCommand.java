package mx.ventanilla.cli;

import java.nio.file.Path;
import mx.ventanilla.app.OpenStore;
import mx.ventanilla.app.UnitSync;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code courier export}: writes what the region has not confirmed. Only the region can read the file, so nobody has to
 * sign in: the last work of a PC that was revoked, or whose people are gone, can be brought there (sync.md F36).
 * To end this computer's log with it somebody has to sign in.
 */
@Command(name = "export", description = "${bundle:cli.courierExport.description}")
final class CourierExportCommand implements StoreCommand {
    private final Invocation invocation;

    @Option(names = "--out", required = true, paramLabel = "ARCHIVO", description = "${bundle:cli.courierExport.out}")
    private Path out = Path.of("");

    @Option(names = "--end", description = "${bundle:cli.courierExport.end}")
    private boolean end;

    CourierExportCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public int run(OpenStore store) {
        Path file = invocation.terminal().file(out);
        long changes = end
                ? UnitSync.of(store).endOnStick(invocation.signIn(store.context()), file)
                : UnitSync.of(store).exportTo(file);
        invocation.terminal().say("cli.courierExport.done", changes, file.toString());
        return 0;
    }
}
