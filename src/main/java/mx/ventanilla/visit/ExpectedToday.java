package mx.ventanilla.visit;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Subscription;
import org.jspecify.annotations.Nullable;

/** Who has a place today and has not come: asked at each key of the search box, read once after a visit has changed. */
public final class ExpectedToday implements AutoCloseable {
    private final Database database;
    private final Subscription subscription;
    private final AtomicLong changes = new AtomicLong();
    private volatile @Nullable Known known;

    private record Known(LocalDate day, long change, Set<UUID> patients) {}

    public ExpectedToday(Database database) {
        this.database = database;
        this.subscription = database.changes().subscribe(news -> {
            if (news.concern(Entity.VISIT)) {
                changes.incrementAndGet();
            }
        });
    }

    Set<UUID> on(LocalDate day) {
        long change = changes.get();
        Known last = known;
        if (last == null || last.change() != change || !last.day().equals(day)) {
            last = new Known(day, change, database.read(handle -> new ReceptionDao(handle).expected(day)));
            known = last;
        }
        return last.patients();
    }

    @Override
    public void close() {
        subscription.close();
    }
}
