package mx.ventanilla.cli;

import mx.ventanilla.app.OpenStore;
import mx.ventanilla.app.UnitSync;
import mx.ventanilla.core.Sentence;
import mx.ventanilla.sync.Exchange;
import mx.ventanilla.sync.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code sync run}: talks to the region now. Shows nobody's data, so anybody may. */
@Command(name = "run", description = "${bundle:cli.syncRun.description}")
final class SyncRunCommand implements StoreCommand {
    private final Invocation invocation;

    @Option(names = "--json", description = "${bundle:cli.option.json}")
    private boolean json;

    SyncRunCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public int run(OpenStore store) {
        Terminal terminal = invocation.terminal();
        Exchange exchange = UnitSync.of(store).run();
        if (json) {
            Json.print(terminal, new Answer(exchange.outcome().name(), exchange.sent(), exchange.received(),
                    exchange.conflicts(), exchange.quarantined(), exchange.bytesOut(), exchange.bytesIn()));
        } else {
            terminal.say("cli.syncRun.done", Sentence.of("sync.outcome." + exchange.outcome()), exchange.sent(),
                    exchange.received(), exchange.conflicts(), exchange.quarantined());
            if (exchange.isClockWrong()) {
                terminal.say(Exchange.CLOCK_WRONG);
            }
        }
        return exchange.outcome() == Outcome.COMPLETE ? 0 : CommandProgram.PROBLEM;
    }

    private record Answer(String outcome, long sent, long received, long conflicts, long quarantined, long bytesOut,
            long bytesIn) {}
}
