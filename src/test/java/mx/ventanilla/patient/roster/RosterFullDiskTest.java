package mx.ventanilla.patient.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.Problem;
import mx.ventanilla.db.StoreLocation;
import mx.ventanilla.patient.roster.RosterReport.Ending;
import mx.ventanilla.support.PowerCutDisk;
import mx.ventanilla.support.PowerCutFileSystem;
import mx.ventanilla.support.QuietLog;
import mx.ventanilla.support.TestStores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RosterFullDiskTest {
    private static final Path SAMPLE = Path.of("assets/sample/padron_ejemplo.csv");
    private static final int ROWS = 1200;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {20_000, 700_000, 1_600_000})
    void anImportThatFillsTheDiskSaysSoKeepsWholeBatchesAndGoesOnLater(long room) throws IOException {
        Path roster = sample();
        Path home = Files.createDirectory(folder.resolve("disk"));
        StoreLocation place = new StoreLocation.LocalFile(home.resolve("store"), PowerCutFileSystem.prefix());
        try (PowerCutDisk disk = PowerCutDisk.at(home);
                QuietLog _ = QuietLog.ofTheStore();
                ImportDesk desk = new ImportDesk(place, folder)) {
            disk.leaveRoom(room);
            RosterReport full = desk.load(roster);
            assertThat(full.ending()).isEqualTo(Ending.INTERRUPTED);
            Problem trouble = Objects.requireNonNull(full.trouble());
            assertThat(trouble.key()).isEqualTo("store.disk.full");
            assertThat(new Messages(Messages.SPANISH).text(trouble)).contains("disco");
            long kept = Long.parseLong(desk.texts("select count(*) from patient").getFirst());
            assertThat(kept).isEqualTo(full.accepted()).isLessThan(ROWS);
            assertThat(kept % RosterStore.PERSONS_PER_BATCH).as("no batch is half written").isZero();
            assertThat(desk.texts("select count(*) from coverage")).containsExactly(String.valueOf(kept));
            disk.leaveRoom(Long.MAX_VALUE);
            RosterReport rest = desk.load(roster);
            assertThat(rest.ending()).isEqualTo(Ending.COMPLETE);
            assertThat(rest.accepted()).isEqualTo(ROWS - kept);
            assertThat(rest.unchanged()).isEqualTo(kept);
        }
    }

    /** {@code /dev/full} takes nothing, as a full disk. */
    @ParameterizedTest
    @ValueSource(ints = {3, 2000})
    @EnabledOnOs(OS.LINUX)
    void whereTheRejectedRowsDoNotFitTheImportIsToldAndNoHalfTableIsLeft(int faulty) throws IOException {
        try (ImportDesk desk = new ImportDesk(TestStores.H2, folder)) {
            Path part = folder.resolve("padron-rechazados.csv.part");
            Files.createSymbolicLink(part, Path.of("/dev/full"));
            List<String> lines = new ArrayList<>(List.of(Rows.line(Map.of())));
            for (int i = 0; i < faulty; i++) {
                lines.add(Rows.line(Map.of(RosterField.NSS, "51029487794")));
            }
            RosterReport report = desk.loadLines(lines);
            assertThat(report.ending()).isEqualTo(Ending.INTERRUPTED);
            assertThat(Objects.requireNonNull(report.trouble()).key()).isEqualTo("roster.rejected.unwritable");
            assertThat(report.rejectedFile()).isNull();
            assertThat(part).doesNotExist();
            assertThat(desk.rejectedFile()).doesNotExist();
            assertThat(desk.texts("select count(*) from patient").getFirst())
                    .isEqualTo(String.valueOf(report.accepted()));
            RosterReport again = desk.loadLines(lines);
            assertThat(again.ending()).as("with room again").isEqualTo(Ending.COMPLETE);
            assertThat(again.rejected()).isEqualTo(faulty);
            assertThat(desk.rejectedFile()).exists();
        }
    }

    @Test
    void aDiskThatIsFullFromTheBeginningTakesNothing() throws IOException {
        Path home = Files.createDirectory(folder.resolve("disk"));
        StoreLocation place = new StoreLocation.LocalFile(home.resolve("store"), PowerCutFileSystem.prefix());
        try (PowerCutDisk disk = PowerCutDisk.at(home);
                QuietLog _ = QuietLog.ofTheStore();
                ImportDesk desk = new ImportDesk(place, folder)) {
            disk.leaveRoom(0);
            RosterReport full = desk.load(sample());
            assertThat(full.accepted()).isZero();
            assertThat(Objects.requireNonNull(full.trouble()).key()).isEqualTo("store.disk.full");
            assertThat(desk.texts("select count(*) from patient")).containsExactly("0");
        }
    }

    private Path sample() throws IOException {
        List<String> lines = Files.readAllLines(SAMPLE, StandardCharsets.UTF_8).subList(0, ROWS + 1);
        return Files.write(folder.resolve("muestra.csv"), lines);
    }
}
