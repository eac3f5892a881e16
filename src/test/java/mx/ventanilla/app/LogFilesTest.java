package mx.ventanilla.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Drivers print whole rows in their exceptions (sync.md F45): none of it may reach the log. */
class LogFilesTest {
    private static final String PATIENT = "Guadalupe Pérez Miranda 51045821131";

    @TempDir
    Path folder;

    @AfterEach
    void silence() {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.detachAndStopAllAppenders();
        root.setLevel(Level.WARN);
    }

    @Test
    void f45AnExceptionIsLoggedWithItsPlaceAndWithoutWhatItSays() throws Exception {
        LogFiles.writeTo(folder);
        SQLException row = new SQLException("duplicate key in (" + PATIENT + ")", "23505");
        LoggerFactory.getLogger("mx.ventanilla.db.ChangeFeed").error("a listener failed",
                new IllegalStateException("while storing " + PATIENT, row));
        String log = log();
        assertThat(log).contains("a listener failed", "IllegalStateException", "caused by java.sql.SQLException",
                "LogFilesTest.f45AnExceptionIsLoggedWithItsPlaceAndWithoutWhatItSays");
        assertThat(log).doesNotContain("Guadalupe", "51045821131");
    }

    @Test
    void f45TheDriversOfTheStoreSayNothing() throws Exception {
        LogFiles.writeTo(folder);
        for (String name : List.of("h2database", "org.jdbi.sql", "org.flywaydb.core", "com.zaxxer.hikari.pool",
                "org.postgresql.Driver")) {
            LoggerFactory.getLogger(name).error("row {}", PATIENT);
        }
        java.util.logging.Logger.getLogger("org.postgresql.core").severe(PATIENT);
        assertThat(log()).doesNotContain("Guadalupe");
    }

    private String log() throws Exception {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }
}
