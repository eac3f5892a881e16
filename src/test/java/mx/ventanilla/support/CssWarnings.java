package mx.ventanilla.support;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Catches what JavaFX complains about in stylesheets while it is open. */
public final class CssWarnings implements AutoCloseable {
    private static final Logger CSS = Logger.getLogger("javafx.css");
    private final List<String> caught = new CopyOnWriteArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord complaint) {
            if (complaint.getLevel().intValue() >= Level.WARNING.intValue()) {
                caught.add(complaint.getMessage());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    public CssWarnings() {
        CSS.addHandler(handler);
    }

    public List<String> caught() {
        return caught;
    }

    @Override
    public void close() {
        CSS.removeHandler(handler);
    }
}
