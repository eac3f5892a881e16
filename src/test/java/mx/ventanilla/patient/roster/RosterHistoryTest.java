package mx.ventanilla.patient.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import mx.ventanilla.core.Problem;
import mx.ventanilla.support.TestStores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RosterHistoryTest {
    private static final List<String> GIVEN = List.of("XÓCHITL", "XICO", "MARÍA", "Ma.", "  eva ");
    private static final List<String> CURPS = List.of("", "VECX940516MDFGNC02", "VECX940516MDFGNC03");
    private static final List<String> NUMBERS = List.of("51029487793", "5102-94-8779-3", "92635833749", "51029487794");

    @TempDir
    Path folder;

    @Test
    void whateverFileComesTheSecondTimeChangesNothing() {
        long seed = Long.getLong("seed", 20261123);
        SplittableRandom random = new SplittableRandom(seed);
        try (ImportDesk desk = new ImportDesk(TestStores.H2, folder)) {
            for (int file = 0; file < 25; file++) {
                List<String> lines = lines(random);
                RosterReport first = desk.loadLines(lines);
                assertThat(first.accepted() + first.updated() + first.unchanged() + first.repeated() + first.rejected())
                        .as("seed %d file %d: %s", seed, file, lines).isEqualTo(first.rows()).isEqualTo(lines.size());
                long changes = desk.changes();
                RosterReport second = desk.loadLines(lines);
                assertThat(second.changes()).as("seed %d file %d: %s", seed, file, lines).isZero();
                assertThat(desk.changes()).isEqualTo(changes);
            }
        }
    }

    @Test
    void garbageIsImportedOrRefusedAndNothingElse() throws IOException {
        long seed = Long.getLong("seed", 20261123);
        SplittableRandom random = new SplittableRandom(seed);
        try (ImportDesk desk = new ImportDesk(TestStores.H2, folder)) {
            for (int file = 0; file < 60; file++) {
                Path path = Files.write(folder.resolve("padron.csv"), Garbage.file(random));
                try {
                    assertThat(desk.load(path).trouble()).as("seed %d file %d", seed, file).isNull();
                } catch (Problem refused) {
                    assertThat(refused.key()).startsWith("roster.");
                }
            }
        }
    }

    private static List<String> lines(SplittableRandom random) {
        List<String> lines = new ArrayList<>();
        for (int rows = random.nextInt(1, 30); rows > 0; rows--) {
            Map<RosterField, String> row = new HashMap<>();
            row.put(RosterField.NSS, any(NUMBERS, random));
            row.put(RosterField.GIVEN_NAMES, any(GIVEN, random));
            row.put(RosterField.CURP, any(CURPS, random));
            row.put(RosterField.AGGREGATE, any(List.of("1M1994SF", "3M1994ES", "", "9Z"), random));
            row.put(RosterField.BIRTH_DATE, any(List.of("16/05/1994", "1994-05-16", "15/06/1989"), random));
            row.put(RosterField.PHONE, any(List.of("", "4150000000", "4151111111"), random));
            row.put(RosterField.ROOM, any(List.of("", "1", "9", "azul"), random));
            row.put(RosterField.ENTITLED, any(List.of("", "SI", "NO"), random));
            lines.add(Rows.line(row));
        }
        return lines;
    }

    private static String any(List<String> choices, SplittableRandom random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
