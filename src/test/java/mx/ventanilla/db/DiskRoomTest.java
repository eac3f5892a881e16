package mx.ventanilla.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import mx.ventanilla.core.Ids;
import mx.ventanilla.core.Problem;
import mx.ventanilla.support.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DiskRoomTest {
    private static final long MIB = 1L << 20;

    @TempDir
    Path folder;

    private Database database;

    @BeforeEach
    void open() {
        database = TestStores.create(StoreLocation.LocalFile.of(folder.resolve("store")), Clock.systemUTC());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @EnumSource
    void everythingIsWrittenWhileThereIsRoom(Purpose purpose) {
        free(1024);
        assertThatCode(() -> write(purpose)).doesNotThrowAnyException();
        assertThat(database.room().shortage()).isNull();
    }

    @Test
    void belowOneGibibyteWhatCanWaitIsRefused() {
        free(1023);
        for (Purpose optional : new Purpose[]{Purpose.ROSTER_IMPORT, Purpose.BACKUP, Purpose.PRACTICE}) {
            assertThatThrownBy(() -> write(optional)).isInstanceOf(Problem.class).hasMessage("store.room.short");
        }
        assertThatCode(() -> write(Purpose.DAILY_WORK)).doesNotThrowAnyException();
    }

    @Test
    void below300MebibytesOnlyUrgenciesAndClosingAreWritten() {
        free(299);
        for (Purpose wanted : new Purpose[]{Purpose.DAILY_WORK, Purpose.ROSTER_IMPORT}) {
            assertThatThrownBy(() -> write(wanted)).isInstanceOf(Problem.class).hasMessage("store.room.critical");
        }
        for (Purpose needed : new Purpose[]{Purpose.URGENT_ARRIVAL, Purpose.SHIFT_CLOSE, Purpose.SIGN_IN}) {
            assertThatCode(() -> write(needed)).doesNotThrowAnyException();
        }
        assertThatCode(() -> database.write(Actor.system(database.node().deviceId()), transaction -> {
            transaction.audit("OPEN", Entity.SETTING, UUID.randomUUID(), "test");
            return 0;
        })).as("who reads is still noted").doesNotThrowAnyException();
    }

    @Test
    void theBallastIsTwoHundredthsOfTheDiskAtMostAndComesBack() throws Exception {
        Path ballast = folder.resolve("ballast");
        measure(4096, 50);
        database.room().setAside(256 * MIB);
        assertThat(Files.size(ballast)).isEqualTo(50 * MIB / 50);
        assertThat(database.room().alarm()).isTrue();
        assertThat(ballast).doesNotExist();
        assertThat(database.room().alarm()).isFalse();
        measure(300, 50);
        assertThat(database.room().level()).as("the ballast's room is not free").isEqualTo(DiskRoom.Level.CRITICAL);
        measure(1024, 50);
        database.room().setAside(256 * MIB);
        assertThat(ballast).as("no ballast at the cost of the daily work").doesNotExist();
    }

    @Test
    void aBackupOnTheStoresDiskWaitsForRoom() {
        free(500);
        assertThatThrownBy(() -> database.room().requireFor(Purpose.BACKUP, folder.resolve("copy")))
                .isInstanceOf(Problem.class).hasMessage("store.room.short");
        assertThatCode(() -> database.room().requireFor(Purpose.BACKUP, Path.of("/proc/copy")))
                .doesNotThrowAnyException();
    }

    private void write(Purpose purpose) {
        database.write(purpose, Actor.system(database.node().deviceId()), transaction -> {
            transaction.insert(Entity.SETTING,
                    Row.of(Ids.next()).with("name", UUID.randomUUID().toString()).with("setting_value", "1"));
            return 0;
        });
    }

    private void free(long mebibytes) {
        measure(mebibytes, 1_000_000);
    }

    private void measure(long usable, long total) {
        database.room().measure(new Volume() {
            @Override
            public long usable() {
                return usable * MIB;
            }

            @Override
            public long total() {
                return total * MIB;
            }
        });
    }
}
