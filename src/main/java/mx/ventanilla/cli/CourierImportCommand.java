package mx.ventanilla.cli;

import java.nio.file.Path;
import mx.ventanilla.app.OpenStore;
import mx.ventanilla.app.UnitSync;
import mx.ventanilla.core.Sentence;
import mx.ventanilla.security.Permission;
import mx.ventanilla.sync.wire.PushAnswer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code courier import}: the answer file that came back from the region. */
@Command(name = "import", description = "${bundle:cli.courierImport.description}")
final class CourierImportCommand implements StoreCommand {
    private final Invocation invocation;

    @Parameters(paramLabel = "ARCHIVO", description = "${bundle:cli.courierImport.file}")
    private Path file = Path.of("");

    CourierImportCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public int run(OpenStore store) {
        invocation.signIn(store.context()).require(Permission.KEEP_BACKUPS);
        PushAnswer.Result result = UnitSync.of(store).importFrom(invocation.terminal().file(file));
        invocation.terminal().say("cli.courierImport.done", Sentence.of("sync.push." + result));
        return result == PushAnswer.Result.ACCEPTED ? 0 : CommandProgram.PROBLEM;
    }
}
