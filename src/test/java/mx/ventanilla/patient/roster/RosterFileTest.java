package mx.ventanilla.patient.roster;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.Problem;
import mx.ventanilla.patient.roster.RosterRecord.Damage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RosterFileTest {
    private static final String TEXT = "Nss,Paterno,Nombre,FechaNacimiento\n51029487793,PEÑA,JOSÉ,01/02/1990\n";

    @TempDir
    Path folder;

    @Test
    void readsTheSampleRosterWhole() {
        RosterFile file = RosterFile.open(Path.of("assets/sample/padron_ejemplo.csv"));
        assertThat(file.charset()).isEqualTo(UTF_8);
        assertThat(file.mapping().columns()).hasSize(RosterField.values().length);
        assertThat(file.mapping().missing()).isEmpty();
        assertThat(file.first(5000)).hasSize(3000).allMatch(each -> each.fields().size() == 19);
    }

    @Test
    void understandsEveryWayOfWritingLetters() throws IOException {
        assertThat(surnameIn(TEXT.getBytes(UTF_8))).isEqualTo("PEÑA");
        assertThat(surnameIn(TEXT.getBytes(ISO_8859_1))).isEqualTo("PEÑA");
        assertThat(surnameIn(("\uFEFF" + TEXT).getBytes(UTF_8))).isEqualTo("PEÑA");
        assertThat(surnameIn(("\uFEFF" + TEXT).getBytes(UTF_16LE))).isEqualTo("PEÑA");
        assertThat(surnameIn(("\uFEFF" + TEXT).getBytes(UTF_16BE))).isEqualTo("PEÑA");
        assertThat(surnameIn(TEXT.getBytes(UTF_16LE))).isEqualTo("PEÑA");
        assertThat(surnameIn(TEXT.replace("PEÑA", "D’ÁVILA").getBytes(Charset.forName("windows-1252"))))
                .isEqualTo("D’ÁVILA");
    }

    @Test
    void oneSpoiledByteDoesNotTurnAWholeFileIntoLatin() throws IOException {
        byte[] spoiled = (TEXT + "51029487793,NÚÑEZ,ÍÑIGO,01/02/1990\n51029487793,A?B,ANA,01/02/1990\n")
                .getBytes(UTF_8);
        spoiled[new String(spoiled, ISO_8859_1).indexOf('?')] = (byte) 0xD1;
        assertThat(surnameIn(spoiled)).isEqualTo("PEÑA");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void findsTheSeparator(String delimiter) throws IOException {
        RosterFile file = open(TEXT.replace(",", delimiter).getBytes(UTF_8));
        assertThat(file.delimiter()).isEqualTo(delimiter.charAt(0));
        assertThat(file.first(1).getFirst().fields()).hasSize(4);
    }

    @Test
    void obeysTheSeparatorLineOfASpreadsheet() throws IOException {
        RosterFile file = open(("sep=;\r\n" + TEXT.replace(",", ";")).getBytes(UTF_8));
        assertThat(file.mapping().missing()).isEmpty();
        assertThat(file.first(9)).hasSize(1);
    }

    @Test
    void quotedCellsKeepSeparatorsQuotesAndLineBreaks() throws IOException {
        List<RosterRecord> records = open((TEXT + "1,\"DE LA O, \"\"CHE\"\"\",\"ANA\nLUZ\",x\n2,b,CALLE 5 \"A\",d\n")
                .getBytes(UTF_8)).first(9);
        assertThat(records.get(1).fields()).containsExactly("1", "DE LA O, \"CHE\"", "ANA\nLUZ", "x");
        assertThat(records.get(2)).isEqualTo(new RosterRecord(5, List.of("2", "b", "CALLE 5 \"A\"", "d"), Damage.NONE));
    }

    @Test
    void aQuoteThatNeverClosesCostsOneRow() throws IOException {
        StringBuilder text = new StringBuilder(TEXT).append("1,\"PEREZ,ANA,x\n");
        for (int i = 0; i < 40; i++) {
            text.append(i).append(",b,c,d\n");
        }
        text.append("40,\"b\",c,d\n");
        List<RosterRecord> records = open(text.toString().getBytes(UTF_8)).first(99);
        assertThat(records).hasSize(43);
        assertThat(records.get(1).damage()).isEqualTo(Damage.BROKEN_QUOTES);
        assertThat(records.get(2).fields()).containsExactly("0", "b", "c", "d");
    }

    @Test
    void aQuotedCellOfTenLineBreaksIsWholeAndOneOfElevenIsNot() throws IOException {
        for (int breaks = 9; breaks <= 12; breaks++) {
            String cell = "x" + "\nx".repeat(breaks);
            List<RosterRecord> records = open((TEXT + "1,PEREZ,\"" + cell + "\",d\n2,b,c,d\n").getBytes(UTF_8))
                    .first(99);
            assertThat(records.get(1).damage()).as("%d line breaks", breaks)
                    .isEqualTo(breaks <= 10 ? Damage.NONE : Damage.BROKEN_QUOTES);
            assertThat(records.getLast().fields()).as("the next row").containsExactly("2", "b", "c", "d");
        }
    }

    @Test
    void aStrayQuoteNeverSwallowsTheNextRows() throws IOException {
        String text = TEXT + "1,\"PEREZ,ANA,x\n2,b,c\",d\n3,\"b\",c,d\n";
        List<RosterRecord> records = open(text.getBytes(UTF_8)).first(9);
        assertThat(records).extracting(record -> record.fields().getFirst()).containsExactly("51029487793",
                "1,\"PEREZ,ANA,x", "2", "3");
    }

    @Test
    void aLineOfAMegabyteCostsOneRowAndLittleMemory() throws IOException {
        List<RosterRecord> records = open((TEXT + "x".repeat(1 << 20) + "\n1,b,c,d\n").getBytes(UTF_8)).first(9);
        assertThat(records).extracting(RosterRecord::damage).containsExactly(Damage.NONE, Damage.TOO_LONG, Damage.NONE);
        assertThat(records.get(1).fields().getFirst()).hasSize(200);
        assertThat(records.get(2).line()).isEqualTo(4);
    }

    @Test
    void nullCharactersCostOneRow() throws IOException {
        List<RosterRecord> records = open((TEXT + "1,b\0,c,d\n2,b,c,d\n").getBytes(UTF_8)).first(9);
        assertThat(records).extracting(RosterRecord::damage)
                .containsExactly(Damage.NONE, Damage.NULL_CHARACTER, Damage.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NSS,apellido  paterno,NOMBRE(S),Fecha de nacimiento",
            "n.s.s.;Primer Apellido;Nombres;FECHA_NACIMIENTO", "\"Núm. Seguridad Social\",Ap. Paterno,nombre,Fec Nac"})
    void knowsHeadingsWhateverTheirCaseAccentsAndSpaces(String headings) throws IOException {
        assertThat(open((headings + "\n1,2,3,4\n").getBytes(UTF_8)).mapping().missing()).isEmpty();
    }

    @Test
    void aFileWithoutHeadingsIsTakenInTheOrderOfTheService() throws IOException {
        RosterFile file = open("51029487793,1M1994SF,VEGA,CONTRERAS,XÓCHITL,,16/05/1994\n".getBytes(UTF_8));
        assertThat(file.mapping().columnOf(RosterField.BIRTH_DATE)).contains(6);
        assertThat(file.first(9)).hasSize(1);
    }

    @Test
    void namesTheColumnsThatAreMissing() throws IOException {
        ColumnMapping mapping = open("Nss,Nombre\n1,2\n".getBytes(UTF_8)).mapping();
        assertThat(mapping.missing()).containsExactly(RosterField.FIRST_SURNAME, RosterField.BIRTH_DATE);
        assertThatExceptionOfType(Problem.class).isThrownBy(mapping::requireIndispensable)
                .satisfies(problem -> assertThat(problem.arguments()).containsExactly("Paterno, FechaNacimiento"));
    }

    @Test
    void refusesWhatIsNoRosterWithASentence() throws IOException {
        assertRefused(folder, "roster.file.directory");
        assertRefused(folder.resolve("nada.csv"), "roster.file.missing");
        assertRefused(Path.of("/dev/zero"), "roster.file.notOrdinary");
        assertRefused(written(new byte[0]), "roster.file.empty");
        assertRefused(written("\n\r\n  \n".getBytes(UTF_8)), "roster.file.empty");
        assertRefused(written(new byte[100_000]), "roster.file.notText");
        assertRefused(written("PK\3\4whatever".getBytes(ISO_8859_1)), "roster.file.workbook");
        assertRefused(written("%PDF-1.7".getBytes(ISO_8859_1)), "roster.file.notText");
    }

    @Test
    void tellsThatTheFileVanishedMidway() throws IOException {
        Path path = written((TEXT + "1,b,c,d\n".repeat(50_000)).getBytes(UTF_8));
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> readDeleting(path))
                .satisfies(problem -> assertThat(problem.key()).isEqualTo("roster.file.lost"));
    }

    @Test
    void tellsThatTheFileWasCutMidway() throws IOException {
        Path path = written((TEXT + "1,b,c,d\n".repeat(50_000)).getBytes(UTF_8));
        RosterFile file = RosterFile.open(path);
        try (RosterRecords records = file.records()) {
            records.next();
            try (var channel = Files.newByteChannel(path, StandardOpenOption.WRITE)) {
                channel.truncate(1000).write(ByteBuffer.wrap(new byte[0]));
            }
            assertThatExceptionOfType(Problem.class).isThrownBy(() -> {
                while (records.next() != null) {
                    assertThat(records.bytesRead()).isPositive();
                }
            });
        }
    }

    @Test
    void garbageIsReadOrRefusedButNeverStopsTheProgram() throws IOException {
        long seed = Long.getLong("seed", 20261123);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 500; i++) {
            Path path = written(Garbage.file(random));
            try {
                RosterFile file = RosterFile.open(path);
                RowParser parser = new RowParser(file.mapping(), SexLetters.MAN_IS_H, LocalDate.of(2026, 11, 23));
                assertThat(file.first(99)).as("seed %d file %d", seed, i).map(parser::parse).doesNotContainNull();
            } catch (Problem refused) {
                assertThat(new Messages(Messages.SPANISH).text(refused)).isNotBlank();
            }
        }
    }

    private static void readDeleting(Path path) throws IOException {
        try (RosterRecords records = RosterFile.open(path).records()) {
            records.next();
            Files.delete(path);
            while (records.next() != null) {
                assertThat(path).doesNotExist();
            }
        }
    }

    private String surnameIn(byte[] content) throws IOException {
        return open(content).first(1).getFirst().fields().get(1);
    }

    private RosterFile open(byte[] content) throws IOException {
        return RosterFile.open(written(content));
    }

    private Path written(byte[] content) throws IOException {
        return Files.write(folder.resolve("padron.csv"), content);
    }

    private static void assertRefused(Path path, String key) {
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> RosterFile.open(path)).satisfies(problem -> {
            assertThat(problem.key()).isEqualTo(key);
            assertThat(new Messages(Messages.SPANISH).text(problem)).contains(path.toString());
        });
    }
}
