package mx.ventanilla.visit.waitingroom;

import java.time.Clock;
import java.util.List;
import mx.ventanilla.agenda.Today;
import mx.ventanilla.db.Database;
import mx.ventanilla.security.Permission;
import mx.ventanilla.security.Session;

/** What the screen of the waiting room shows. */
public final class WaitingRoomService {
    /** One large and the last ones beside it. */
    private static final int SHOWN = 5;

    private final Database database;
    private final Clock clock;

    public WaitingRoomService(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The last five calls, the newest first; after midnight those of the shift that still runs too. */
    public List<CalledTicket> lastCalls(Session session) {
        session.require(Permission.FIND_PATIENT);
        return database.read(handle -> {
            Today today = Today.read(handle, clock.instant());
            return new WaitingRoomDao(handle).lastCalls(today.unit().id(), today.date().minusDays(1), today.date(),
                    SHOWN);
        });
    }
}
