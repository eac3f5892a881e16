package mx.ventanilla.cli;

import java.nio.file.Path;
import mx.ventanilla.core.Sentence;
import mx.ventanilla.hub.HubCourier;
import mx.ventanilla.hub.HubFolder;
import mx.ventanilla.hub.HubService;
import mx.ventanilla.sync.wire.PushAnswer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code courier answer}: at the regional office, takes a unit's stick and writes the answer onto it. */
@Command(name = "answer", description = "${bundle:cli.courierAnswer.description}")
final class CourierAnswerCommand extends HubCommand {
    private final Invocation invocation;

    @Parameters(paramLabel = "ARCHIVO", description = "${bundle:cli.courierAnswer.file}")
    private Path file = Path.of("");

    @ArgGroup(multiplicity = "1")
    private Wish wish = new Wish();

    /** Either an answer for the unit, or the last that a revoked computer has to say. */
    static final class Wish {
        @Option(names = "--out", paramLabel = "ARCHIVO", description = "${bundle:cli.courierAnswer.out}")
        private @Nullable Path out;

        @Option(names = "--revoked", description = "${bundle:cli.courierAnswer.revoked}")
        private boolean revoked;
    }

    @Option(names = "--with-programs", description = "${bundle:cli.courierAnswer.programs}")
    private boolean programs;

    CourierAnswerCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    int run(HubFolder folder, HubService hub) {
        Terminal terminal = invocation.terminal();
        HubCourier courier = new HubCourier(hub);
        Path out = wish.revoked ? null : wish.out;
        HubCourier.Taken taken = out == null
                ? courier.rescue(terminal.file(file))
                : courier.answer(terminal.file(file), terminal.file(out), programs);
        terminal.say(out == null ? "cli.courierAnswer.rescued" : "cli.courierAnswer.done", taken.unit(), taken.files(),
                Sentence.of("sync.push." + taken.result()), out == null ? "" : terminal.file(out).toString());
        return taken.result() == PushAnswer.Result.ACCEPTED ? 0 : CommandProgram.PROBLEM;
    }
}
