package mx.ventanilla.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import mx.ventanilla.app.AppContext;
import mx.ventanilla.app.OpenStore;
import mx.ventanilla.patient.search.PatientSearch;
import mx.ventanilla.patient.search.SearchHit;
import mx.ventanilla.patient.search.SearchState;
import mx.ventanilla.security.Permission;
import mx.ventanilla.security.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code search}: the first patients that what was typed may mean, and how long it took to find them. */
@Command(name = "search", description = "${bundle:cli.search.description}")
final class SearchCommand implements StoreCommand {
    private static final int MOST = 20;
    private static final long LONGEST_WAIT = TimeUnit.SECONDS.toNanos(60);
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
        LocalDate today = context.clinic().today();
        Set<UUID> appointments = FoundPatients.withAppointment(store.database(), today);
        long begun = System.nanoTime();
        List<SearchHit> hits = search.search(session, String.join(" ", text), MOST, appointments);
        double milliseconds = (System.nanoTime() - begun) / (double) TimeUnit.MILLISECONDS.toNanos(1);
        List<FoundPatients.Line> lines = FoundPatients.of(store.database(),
                hits.stream().map(SearchHit::patientId).toList());
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
    private static void awaitIndex(PatientSearch search) {
        long end = System.nanoTime() + LONGEST_WAIT;
        while (search.state().phase() != SearchState.Phase.READY && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE);
        }
    }

    private record Answer(List<FoundPatients.Line> patients, double milliseconds) {}
}
