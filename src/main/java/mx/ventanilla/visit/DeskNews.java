package mx.ventanilla.visit;

import java.util.function.Consumer;
import mx.ventanilla.core.TaskRunner;
import mx.ventanilla.db.ChangeFeed;
import mx.ventanilla.db.Changes;
import mx.ventanilla.db.Subscription;

/** Brings what the change log tells from the feed's thread to the screen's, until the screen is closed. */
public final class DeskNews implements AutoCloseable {
    static final String NEWS = "reception.task.news";

    private final TaskRunner tasks;
    private final Consumer<Changes> screen;
    private final Subscription feed;
    private volatile boolean closed;

    public DeskNews(ChangeFeed changes, TaskRunner tasks, Consumer<Changes> screen) {
        this.tasks = tasks;
        this.screen = screen;
        this.feed = changes.subscribe(this::hear);
    }

    private void hear(Changes changes) {
        if (!closed) {
            tasks.run(NEWS, progress -> changes).onDone(this::tell);
        }
    }

    private void tell(Changes changes) {
        if (!closed) {
            screen.accept(changes);
        }
    }

    @Override
    public void close() {
        closed = true;
        feed.close();
    }
}
