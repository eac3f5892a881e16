package mx.ventanilla.cli;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import mx.ventanilla.app.AppContext;
import mx.ventanilla.app.OpenStore;
import mx.ventanilla.core.Progress;
import mx.ventanilla.patient.search.PatientSearch;
import mx.ventanilla.patient.search.SearchHit;
import mx.ventanilla.patient.search.SearchState;
import mx.ventanilla.security.Permission;
import mx.ventanilla.security.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code search}: the first patients that what was typed may mean, and how long it took to find them. What is printed has
 * left the program, so the audit notes it.
 */
@Command(name = "search", description = "${bundle:cli.search.description}")
final class SearchCommand implements StoreCommand {
    private static final int MOST = 20;
    private static final long LONGEST_WAIT = TimeUnit.SECONDS.toNanos(60);
    private static final long UNNOTICED = TimeUnit.SECONDS.toNanos(1);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(2);
    private final Invocation invocation;

    @Parameters(arity = "1..*", paramLabel = "TEXTO", description = "${bundle:cli.search.text}")
    private List<String> text = List.of();

    @Option(names = "--json", description = "${bundle:cli.option.json}")
    private boolean json;

    SearchCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public int run(OpenStore store) {
        AppContext context = store.context();
        Session session = invocation.signIn(context).require(Permission.FIND_PATIENT);
        PatientSearch search = context.search();
        awaitIndex(search);
        Set<UUID> appointments = context.visits().expected(session, context.clinic().today());
        long begun = System.nanoTime();
        List<SearchHit> hits = search.search(session, String.join(" ", text), MOST, appointments);
        double milliseconds = (System.nanoTime() - begun) / (double) TimeUnit.MILLISECONDS.toNanos(1);
        List<FoundPatient> lines = context.patients()
                .handOut(session, hits.stream().map(SearchHit::patientId).toList(), "search").stream()
                .map(FoundPatient::of).toList();
        Terminal terminal = invocation.terminal();
        if (json) {
            Json.print(terminal, new Answer(lines, milliseconds));
        } else {
            lines.forEach(line -> terminal.out().println(line.text()));
            terminal.say("cli.search.found", lines.size(), milliseconds);
        }
        return 0;
    }

    /** A command that has just opened the store waits for the index; without one, the store itself is searched. */
    private void awaitIndex(PatientSearch search) {
        Progress progress = invocation.terminal().progress("cli.search.progress");
        long begun = System.nanoTime();
        long end = begun + LONGEST_WAIT;
        for (SearchState state = search.state(); state.phase() != SearchState.Phase.READY
                && System.nanoTime() < end; state = search.state()) {
            if (state.phase() == SearchState.Phase.REBUILDING && System.nanoTime() - begun > UNNOTICED) {
                progress.report(state.done(), state.total());
            }
            LockSupport.parkNanos(PAUSE);
        }
    }

    private record Answer(List<FoundPatient> patients, double milliseconds) {}
}
