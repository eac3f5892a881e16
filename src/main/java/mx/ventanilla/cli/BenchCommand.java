package mx.ventanilla.cli;

import java.time.Clock;
import java.util.List;
import mx.ventanilla.app.bench.Bench;
import mx.ventanilla.app.bench.BenchRow;
import mx.ventanilla.app.practice.PracticeScale;
import mx.ventanilla.cli.bench.SyncBench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench}: times of the program on this machine, on an invented clinic in a throw-away folder. */
@Command(name = "bench", description = "${bundle:cli.bench.description}")
final class BenchCommand implements FreeCommand {
    private final Invocation invocation;
    private final Clock clock;

    @Option(names = "--scale", paramLabel = "TAMAÑO", defaultValue = "tiny", description = "${bundle:cli.practice.scale}")
    private PracticeScale scale = PracticeScale.TINY;

    @Option(names = "--only", paramLabel = "NOMBRE", description = "${bundle:cli.bench.only}")
    private @Nullable String only;

    @Option(names = "--pg", paramLabel = "URL", description = "${bundle:cli.bench.pg}")
    private @Nullable String postgres;

    @Option(names = "--json", description = "${bundle:cli.option.json}")
    private boolean json;

    BenchCommand(Invocation invocation, Clock clock) {
        this.invocation = invocation;
        this.clock = clock;
    }

    @Override
    public int run() {
        Terminal terminal = invocation.terminal();
        List<BenchRow> rows = SyncBench.isAsked(only)
                ? new SyncBench(size(), only, postgres, clock).run()
                : new Bench(scale, only, postgres, clock).run(terminal.progress("cli.practice.progress"));
        if (json) {
            Json.print(terminal, rows);
        } else {
            rows.forEach(row -> terminal.out().printf("%-28s %7d  p50 %10.2f  p95 %10.2f  p99 %10.2f  max %10.2f %s%n",
                    row.name(), row.samples(), row.p50(), row.p95(), row.p99(), row.max(), row.unit()));
        }
        return 0;
    }

    private SyncBench.Size size() {
        return scale == PracticeScale.WORST ? SyncBench.Size.WORST : SyncBench.Size.USUAL;
    }
}
