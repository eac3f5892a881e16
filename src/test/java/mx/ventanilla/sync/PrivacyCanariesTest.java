package mx.ventanilla.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import mx.ventanilla.core.Problem;
import mx.ventanilla.hub.HubCourier;
import mx.ventanilla.hub.LoopbackHub;
import mx.ventanilla.support.StoredClinic;
import mx.ventanilla.support.TestStores;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** A patient of a name that is nowhere else: after a night of talks and troubles it is in no log and on no stick. */
class PrivacyCanariesTest {
    private static final String NAME = "Xochiquétzal";
    private static final String SURNAME = "Kanarienvogel";
    @TempDir
    private Path folder;

    @Test
    @DisplayName("F45 no log, temporary file, stick, page or figure tells a patient's name")
    void nobodyIsNamed() throws IOException {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Level before = root.getLevel();
        List<Path> temporaryBefore = temporary();
        log.start();
        root.addAppender(log);
        root.setLevel(Level.INFO);
        try (StoredClinic clinic = new StoredClinic(TestStores.H2, 1, 15, 4);
                LoopbackHub hub = new LoopbackHub(folder, clinic.clock)) {
            LoopbackUnit unit = new LoopbackUnit(clinic, hub, "UMF 1");
            trouble(clinic, hub, unit);
            unit.sync.exportTo(folder.resolve("out.vto"));
            new HubCourier(hub.service).answer(folder.resolve("out.vto"), folder.resolve("in.vti"));
            assertThat(unit.sync.run().outcome()).isEqualTo(Outcome.COMPLETE);
            assertThat(hub.service.status().toString()).doesNotContain(NAME, SURNAME);
            assertThat(LoopbackHub.body(hub.send("GET", "/metrics", null, new byte[0]))).doesNotContain(NAME, SURNAME);
        } finally {
            root.detachAppender(log);
            root.setLevel(before);
        }
        assertThat(log.list).isNotEmpty();
        assertThat(log.list.stream().map(PrivacyCanariesTest::told).toList()).noneMatch(this::tells);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertClean(file);
            }
        }
        for (Path file : temporary()) {
            if (!temporaryBefore.contains(file)) {
                assertClean(file);
            }
        }
    }

    /** The database refuses whole rows, on both sides. */
    private static void trouble(StoredClinic clinic, LoopbackHub hub, LoopbackUnit unit) {
        clinic.patient(NAME, SURNAME, 1, "M");
        hub.harm("alter table record add constraint nobody check (entity <> 'PATIENT')");
        assertThatThrownBy(unit.sync::run).isInstanceOf(Problem.class);
        hub.harm("alter table record drop constraint nobody");
        hub.harm("alter table change_in rename column payload to gone");
        assertThatThrownBy(unit.sync::run).isInstanceOf(Problem.class);
        hub.harm("alter table change_in rename column gone to payload");
    }

    private static String told(ILoggingEvent event) {
        StringBuilder text = new StringBuilder(event.getFormattedMessage());
        for (IThrowableProxy thrown = event.getThrowableProxy(); thrown != null; thrown = thrown.getCause()) {
            text.append(' ').append(thrown.getMessage());
        }
        return text.toString();
    }

    private boolean tells(String text) {
        return text.contains(NAME) || text.contains(SURNAME);
    }

    private void assertClean(Path file) throws IOException {
        assertThat(tells(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))).as(file.toString()).isFalse();
    }

    private static List<Path> temporary() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
