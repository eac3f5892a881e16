package mx.ventanilla.patient.roster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.Problem;
import mx.ventanilla.patient.roster.RosterReport.Ending;
import mx.ventanilla.support.TestFolders;
import mx.ventanilla.support.TestStores;

/** Imports whatever bytes it is given into one store: they are taken or refused with a sentence, and nothing else. */
public final class RosterFuzzTarget {
    private static final Messages SPANISH = new Messages(Messages.SPANISH);

    private RosterFuzzTarget() {}

    /** Called by the fuzzer once: the store is made before anything is timed. */
    public static void fuzzerInitialize() {
        fuzzerTestOneInput((Rows.headings() + "\n" + Rows.line(Map.of()) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Called by the fuzzer. */
    public static void fuzzerTestOneInput(byte[] content) {
        Desk.load(content);
    }

    private static void check(RosterReport report) {
        long told = report.accepted() + report.updated() + report.unchanged() + report.repeated() + report.rejected();
        if (report.ending() != Ending.COMPLETE || report.trouble() != null || told != report.rows()) {
            throw new IllegalStateException("not whole: " + report);
        }
    }

    private static final class Desk {
        private static final Path FOLDER = folder();
        private static final ImportDesk DESK = new ImportDesk(TestStores.H2, FOLDER);

        static void load(byte[] content) {
            try {
                check(DESK.load(Files.write(FOLDER.resolve("padron.csv"), content)));
            } catch (Problem refused) {
                if (!refused.key().startsWith("roster.") || SPANISH.text(refused).contains("{")) {
                    throw refused;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Path folder() {
            return TestFolders.create("fuzz");
        }
    }
}
