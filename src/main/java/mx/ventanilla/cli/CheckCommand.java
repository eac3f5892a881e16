package mx.ventanilla.cli;

import java.util.List;
import mx.ventanilla.app.OpenStore;
import mx.ventanilla.app.StoreCheck;
import mx.ventanilla.core.Sentence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code check}: whether the store is whole and says everywhere the same. Prints nobody's data, so anybody may. */
@Command(name = "check", description = "${bundle:cli.check.description}")
final class CheckCommand implements StoreCommand {
    private final Invocation invocation;

    @Option(names = "--json", description = "${bundle:cli.option.json}")
    private boolean json;

    CheckCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public int run(OpenStore store) {
        Terminal terminal = invocation.terminal();
        StoreCheck.Result result = StoreCheck.run(store, terminal.progress("cli.check.progress"));
        List<StoreCheck.Fault> faults = result.faults();
        if (json) {
            Json.print(terminal, new Answer(faults.isEmpty(), result.rows(), faults.stream()
                    .map(fault -> new Told(fault.part(), terminal.text(fault.detail()))).toList()));
        } else if (faults.isEmpty()) {
            terminal.say("cli.check.good", result.rows());
        } else {
            terminal.say("cli.check.bad", faults.size());
            faults.forEach(fault -> terminal.say("cli.check.fault", Sentence.of("cli.check.part." + fault.part()),
                    fault.detail()));
        }
        return faults.isEmpty() ? 0 : CommandProgram.PROBLEM;
    }

    private record Answer(boolean ok, long rows, List<Told> faults) {}

    private record Told(StoreCheck.Part part, String detail) {}
}
