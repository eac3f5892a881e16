package mx.ventanilla.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.SortedSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import mx.ventanilla.app.AppContext;
import mx.ventanilla.app.OpenStore;
import mx.ventanilla.patient.roster.ReportFiles;
import mx.ventanilla.patient.roster.RosterFile;
import mx.ventanilla.patient.roster.RosterReport;
import mx.ventanilla.security.Permission;
import mx.ventanilla.security.Session;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code roster import}: takes a roster into the store, with the columns as they were mapped last time in the window. */
@Command(name = "import", description = "${bundle:cli.rosterImport.description}")
final class RosterImportCommand implements StoreCommand {
    private final Invocation invocation;

    @Parameters(paramLabel = "ARCHIVO", description = "${bundle:cli.rosterImport.file}")
    private Path file = Path.of("");

    @Option(names = "--report", paramLabel = "ARCHIVO", description = "${bundle:cli.rosterImport.report}")
    private @Nullable Path report;

    @Option(names = "--json", description = "${bundle:cli.option.json}")
    private boolean json;

    RosterImportCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public int run(OpenStore store) {
        AppContext context = store.context();
        Terminal terminal = invocation.terminal();
        Session session = invocation.signIn(context).require(Permission.IMPORT_ROSTER);
        long begun = System.nanoTime();
        RosterFile roster = context.columnMemory().recall(RosterFile.open(terminal.file(file)));
        ReportFiles files = report == null
                ? ReportFiles.besideOf(roster.path())
                : ReportFiles.rejectedTo(terminal.file(report));
        RosterReport done = context.rosterImport().run(session, roster, files, terminal.messages(),
                terminal.progress("cli.rosterImport.progress"));
        double seconds = (System.nanoTime() - begun) / (double) TimeUnit.SECONDS.toNanos(1);
        if (json) {
            Json.print(terminal, Answer.of(done, seconds));
        } else {
            tell(terminal, done, seconds);
        }
        if (done.trouble() != null) {
            terminal.err().println(terminal.messages().text(done.trouble()));
        }
        return done.ending() == RosterReport.Ending.COMPLETE ? 0 : CommandProgram.PROBLEM;
    }

    private static void tell(Terminal terminal, RosterReport done, double seconds) {
        terminal.say("cli.rosterImport." + done.ending().name().toLowerCase(Locale.ROOT), done.rows(), seconds,
                done.rows() / Math.max(seconds, 0.001));
        terminal.say("cli.rosterImport.changes", done.changes(), done.accepted(), done.updated());
        terminal.say("cli.rosterImport.rest", done.unchanged(), done.repeated(), done.rejected());
        if (!done.missingRooms().isEmpty()) {
            terminal.say("cli.rosterImport.rooms", done.missingRooms().stream().map(String::valueOf)
                    .collect(Collectors.joining(", ")));
        }
        if (done.rejectedFile() != null) {
            terminal.say("cli.rosterImport.rejected", done.rejectedFile().toString());
        }
        if (done.changedFile() != null) {
            terminal.say("cli.rosterImport.changed", done.changedFile().toString());
        }
    }

    private record Answer(String ending, long rows, long changes, long accepted, long updated, long unchanged,
            long repeated, long rejected, long corrected, long foreign, SortedSet<Integer> missingRooms,
            @Nullable String rejectedFile, @Nullable String changedFile, double seconds) {
        static Answer of(RosterReport done, double seconds) {
            return new Answer(done.ending().name().toLowerCase(Locale.ROOT), done.rows(), done.changes(),
                    done.accepted(), done.updated(), done.unchanged(), done.repeated(), done.rejected(),
                    done.corrected(), done.foreign(), done.missingRooms(),
                    text(done.rejectedFile()), text(done.changedFile()),
                    seconds);
        }

        private static @Nullable String text(@Nullable Path file) {
            return file == null ? null : file.toString();
        }
    }
}
