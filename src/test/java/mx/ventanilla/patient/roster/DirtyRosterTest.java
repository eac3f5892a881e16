package mx.ventanilla.patient.roster;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static mx.ventanilla.patient.roster.RosterField.BIRTH_DATE;
import static mx.ventanilla.patient.roster.RosterField.CURP;
import static mx.ventanilla.patient.roster.RosterField.FIRST_SURNAME;
import static mx.ventanilla.patient.roster.RosterField.GIVEN_NAMES;
import static mx.ventanilla.patient.roster.RosterField.NSS;
import static mx.ventanilla.patient.roster.RosterField.PHONE;
import static mx.ventanilla.patient.roster.RosterField.STREET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.Problem;
import mx.ventanilla.patient.roster.RosterReport.Ending;
import mx.ventanilla.support.TestStores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A roster with everything that real ones have wrong (domain.md, section 8), taken from end to end. */
class DirtyRosterTest {
    private static final int MEGABYTE = 1 << 20;

    @TempDir
    Path folder;

    static Stream<Arguments> waysOfWriting() {
        return Stream.of(Arguments.of(ISO_8859_1, "", ";"), Arguments.of(UTF_8, "\uFEFF", ","),
                Arguments.of(UTF_8, "", "\t"), Arguments.of(UTF_16LE, "\uFEFF", ";"));
    }

    @ParameterizedTest
    @MethodSource("waysOfWriting")
    void everyDefectIsTakenMendedOrRejectedWithItsReasonAndASecondTimeChangesNothing(Charset charset, String mark,
            String separator) throws IOException {
        byte[] content = (mark + String.join("\r\n", lines()).replace(",", separator)).getBytes(charset);
        Path roster = Files.write(folder.resolve("padron.csv"), content);
        try (ImportDesk desk = new ImportDesk(TestStores.H2, folder)) {
            RosterReport report = desk.load(roster);
            assertThat(report.ending()).isEqualTo(Ending.COMPLETE);
            assertThat(report.rows()).isEqualTo(13);
            assertThat(report.accepted()).isEqualTo(6);
            assertThat(report.repeated()).isEqualTo(1);
            assertThat(report.rejected()).isEqualTo(6);
            assertThat(desk.patients("nss")).as("masks are taken off").containsOnly("51029487793");
            assertThat(desk.patients("given_names")).contains("ANA LUZ").noneMatch(name -> name.startsWith("="));
            List<String> rejected = Files.readAllLines(Objects.requireNonNull(report.rejectedFile()));
            assertThat(rejected).hasSize(7).allMatch(line -> line.length() < 2000);
            assertThat(rejected.subList(1, 7)).as("each tells why").allMatch(line -> line.contains("."));
            long changes = desk.changes();
            RosterReport again = desk.load(roster);
            assertThat(again.changes()).isZero();
            assertThat(again.rejected()).isEqualTo(6);
            assertThat(desk.changes()).isEqualTo(changes);
        }
    }

    @Test
    void whatIsNoRosterIsRefusedWithASentenceAndNothingIsWritten() throws IOException {
        try (ImportDesk desk = new ImportDesk(TestStores.H2, folder)) {
            long changes = desk.changes();
            Path empty = Files.write(folder.resolve("vacio.csv"), new byte[0]);
            Path nulls = Files.write(folder.resolve("nulos.csv"), new byte[MEGABYTE]);
            Path oneLine = Files.writeString(folder.resolve("una-linea.csv"), "x".repeat(2 * MEGABYTE));
            Path otherColumns = Files.writeString(folder.resolve("otras.csv"), "color,talla\nrojo,9\n");
            for (Path roster : List.of(folder, folder.resolve("no-existe.csv"), empty, nulls, oneLine, otherColumns)) {
                assertThatThrownBy(() -> desk.load(roster)).as("%s", roster.getFileName())
                        .isInstanceOfSatisfying(Problem.class, told -> {
                            assertThat(told.key()).startsWith("roster.");
                            assertThat(new Messages(Messages.SPANISH).text(told)).isNotBlank().doesNotContain("{");
                        });
            }
            assertThat(desk.changes()).isEqualTo(changes);
            assertThat(desk.rejectedFile()).doesNotExist();
        }
    }

    private static List<String> lines() {
        String shortRow = String.join(",", Arrays.copyOf(row(GIVEN_NAMES, "CORTA").split(",", -1), 7));
        return List.of(Rows.headings(), Rows.line(Map.of()),
                row(GIVEN_NAMES, "ana  luz", NSS, "5102-94-8779-3"),
                row(GIVEN_NAMES, "MÁSCARA", NSS, "5102 94 8779 3"),
                row(GIVEN_NAMES, "=ROSA", STREET, "@calle"),
                row(GIVEN_NAMES, "minúscula", FIRST_SURNAME, "peña"), shortRow,
                Rows.line(Map.of()),
                row(GIVEN_NAMES, "DÍGITO", NSS, "51029487794"),
                row(GIVEN_NAMES, "FECHA", BIRTH_DATE, "31/02/1994"),
                row(GIVEN_NAMES, "FUTURA", BIRTH_DATE, "01/01/2090"),
                row(GIVEN_NAMES, "N\0ULO"), row(GIVEN_NAMES, "LARGA", STREET, "x".repeat(MEGABYTE)),
                row(GIVEN_NAMES, "", PHONE, "4150000000"));
    }

    /** A person of the same NSS without CURP, so that the name alone tells persons apart. */
    private static String row(Object... changes) {
        Map<RosterField, String> cells = new HashMap<>(Map.of(CURP, ""));
        for (int i = 0; i < changes.length; i += 2) {
            cells.put((RosterField) changes[i], (String) changes[i + 1]);
        }
        return Rows.line(cells);
    }
}
