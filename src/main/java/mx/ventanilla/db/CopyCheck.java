package mx.ventanilla.db;

import java.nio.file.Path;
import java.time.Clock;
import mx.ventanilla.core.Problem;

/** Opens a copy of a store, reads every row and both hash chains, closes it and opens it again. */
final class CopyCheck {
    private static final String ENDING = ".mv.db";

    private CopyCheck() {}

    /** A {@code Problem} when the copy is no whole store that these secrets open. Takes two steps. */
    static Result verify(Path copy, StoreSecrets secrets, Clock clock, Steps steps) {
        String name = copy.toString();
        StoreLocation.LocalFile location = StoreLocation.LocalFile
                .of(Path.of(name.substring(0, name.length() - ENDING.length())));
        Result first = read(location, secrets, clock);
        steps.next();
        Result again = read(location, secrets, clock);
        steps.next();
        if (!first.equals(again)) {
            throw Problem.of("backup.damaged", copy.toString());
        }
        return again;
    }

    private static Result read(StoreLocation.LocalFile location, StoreSecrets secrets, Clock clock) {
        try (Database database = Database.open(location, secrets, clock)) {
            long rows = StoreScan.countRows(database);
            if (!LogVerifier.verify(database).isEmpty()) {
                throw Problem.of("backup.damaged", location.path().toString());
            }
            return new Result(rows, database.node().nextSeq() - 1);
        }
    }

    record Result(long rows, long lastSeq) {}
}
