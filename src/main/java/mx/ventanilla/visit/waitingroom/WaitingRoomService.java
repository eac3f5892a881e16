package mx.ventanilla.visit.waitingroom;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import mx.ventanilla.agenda.Today;
import mx.ventanilla.db.Database;
import mx.ventanilla.security.Permission;
import mx.ventanilla.security.Session;

/** What the screen of the waiting room shows. */
public final class WaitingRoomService {
    /** One large and the last ones beside it. */
    private static final int SHOWN = 5;
    private static final Duration NIGHT = Duration.ofHours(6);

    private final Database database;
    private final Clock clock;

    public WaitingRoomService(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * The last five calls of today, the newest first; until noon those that a night shift which began yesterday has made
     * in the last hours too. What was called the evening before is no news to who waits in the morning.
     */
    public List<CalledTicket> lastCalls(Session session) {
        session.require(Permission.FIND_PATIENT);
        return database.read(handle -> {
            Today today = Today.read(handle, clock.instant());
            boolean nightMayStillRun = today.now().toLocalTime().isBefore(LocalTime.NOON);
            Instant evening = clock.instant().minus(NIGHT);
            return new WaitingRoomDao(handle).lastCalls(today.unit().id(),
                    nightMayStillRun ? today.date().minusDays(1) : today.date(), today.date(), evening, SHOWN);
        });
    }
}
