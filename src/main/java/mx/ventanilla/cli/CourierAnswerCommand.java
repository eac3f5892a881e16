package mx.ventanilla.cli;

import java.nio.file.Path;
import mx.ventanilla.core.Sentence;
import mx.ventanilla.hub.HubCourier;
import mx.ventanilla.hub.HubFolder;
import mx.ventanilla.hub.HubService;
import mx.ventanilla.sync.wire.PushAnswer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code courier answer}: at the regional office, takes a unit's stick and writes the answer onto it. */
@Command(name = "answer", description = "${bundle:cli.courierAnswer.description}")
final class CourierAnswerCommand implements HubCommand {
    private final Invocation invocation;

    @Mixin
    private HubOptions options = new HubOptions();

    @Parameters(paramLabel = "ARCHIVO", description = "${bundle:cli.courierAnswer.file}")
    private Path file = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "ARCHIVO", description = "${bundle:cli.courierAnswer.out}")
    private Path out = Path.of("");

    CourierAnswerCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public HubOptions options() {
        return options;
    }

    @Override
    public int run(HubFolder folder, HubService hub) {
        Terminal terminal = invocation.terminal();
        HubCourier.Taken taken = new HubCourier(hub).answer(terminal.file(file), terminal.file(out));
        terminal.say("cli.courierAnswer.done", taken.unit(), taken.files(),
                Sentence.of("sync.push." + taken.result()), terminal.file(out).toString());
        return taken.result() == PushAnswer.Result.ACCEPTED ? 0 : CommandProgram.PROBLEM;
    }
}
