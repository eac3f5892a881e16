package mx.ventanilla.support;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Keeps the complaints that a test provokes on purpose out of the log, until it is closed. */
public final class QuietLog implements AutoCloseable {
    private final List<Runnable> undo = new ArrayList<>();

    private QuietLog(String... names) {
        for (String name : names) {
            Logger logger = (Logger) LoggerFactory.getLogger(name);
            Level before = logger.getLevel();
            undo.add(() -> logger.setLevel(before));
            logger.setLevel(Level.OFF);
        }
    }

    public static QuietLog ofTheStore() {
        return new QuietLog("mx.ventanilla.db", "com.zaxxer.hikari");
    }

    @Override
    public void close() {
        undo.forEach(Runnable::run);
    }
}
