package mx.ventanilla.patient.roster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static mx.ventanilla.patient.roster.RosterField.AGGREGATE;
import static mx.ventanilla.patient.roster.RosterField.BIRTH_DATE;
import static mx.ventanilla.patient.roster.RosterField.CURP;
import static mx.ventanilla.patient.roster.RosterField.ENTITLED;
import static mx.ventanilla.patient.roster.RosterField.FIRST_SURNAME;
import static mx.ventanilla.patient.roster.RosterField.GIVEN_NAMES;
import static mx.ventanilla.patient.roster.RosterField.NSS;
import static mx.ventanilla.patient.roster.RosterField.PHONE;
import static mx.ventanilla.patient.roster.RosterField.ROOM;
import static mx.ventanilla.patient.roster.RosterField.STREET;
import static mx.ventanilla.patient.roster.RosterField.UNIT;
import static mx.ventanilla.patient.roster.RosterField.VALID_UNTIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.Progress;
import mx.ventanilla.patient.roster.RosterReport.Ending;
import mx.ventanilla.security.Role;
import mx.ventanilla.support.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Execution(ExecutionMode.CONCURRENT)
class RosterImportTest {
    private static final Path SAMPLE = Path.of("assets/sample/padron_ejemplo.csv");

    @TempDir
    Path folder;

    private ImportDesk desk;

    @AfterEach
    void closeDesk() {
        if (desk != null) {
            desk.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesTheSampleRosterOnceAndTheSecondTimeChangesNothing(TestStores stores) {
        open(stores);
        RosterReport first = desk.load(SAMPLE);
        assertThat(first.ending()).isEqualTo(Ending.COMPLETE);
        assertThat(first.accepted()).isEqualTo(3000);
        assertThat(first.rejected() + first.repeated() + first.updated()).isZero();
        assertThat(first.rejectedFile()).isNull();
        assertThat(first.missingRooms()).isEmpty();
        assertThat(desk.texts("select count(*) from patient where room_id is not null")).containsExactly("3000");
        long changes = desk.changes();

        RosterReport second = desk.load(SAMPLE);
        assertThat(second.changes()).isZero();
        assertThat(second.unchanged()).isEqualTo(3000);
        assertThat(desk.changes()).isEqualTo(changes);
        assertThat(desk.texts("select max(n) from (select count(*) as n from change_log group by tx_id) t").getFirst())
                .satisfies(most -> assertThat(Integer.parseInt(most)).isLessThanOrEqualTo(500));
    }

    @Test
    void anImportThatStoppedMidwayGoesOnToTheSameEnd() throws IOException {
        open(TestStores.H2);
        Path roster = sampleOf(900);
        desk.load(roster);
        List<String> whole = desk.content();
        desk.close();
        open(TestStores.H2);
        RosterReport stopped = desk.load(roster, new CancelAfter(2));
        assertThat(stopped.ending()).isEqualTo(Ending.CANCELLED);
        assertThat(desk.texts("select count(*) from patient")).containsExactly("500");
        assertThat(desk.load(roster).accepted()).isEqualTo(400);
        assertThat(desk.content()).isEqualTo(whole);
    }

    @Test
    void aCorrectionMadeHereOutlivesTheRoster() {
        open(TestStores.H2);
        desk.loadRows(Map.of());
        desk.correct("XÓCHITL", "phone", "5550000000");
        assertThat(desk.loadRows(Map.of()).changes()).isZero();
        RosterReport moved = desk.loadRows(Map.of(STREET, "Calle Nueva 1"));
        assertThat(moved.updated()).isEqualTo(1);
        assertThat(moved.corrected()).isZero();
        assertThat(desk.patients("street")).containsExactly("Calle Nueva 1");
        assertThat(desk.patients("phone")).containsExactly("5550000000");
        RosterReport phoned = desk.loadRows(Map.of(STREET, "Calle Nueva 1", PHONE, "4150000000"));
        assertThat(phoned.corrected()).isEqualTo(1);
        assertThat(desk.patients("phone")).containsExactly("5550000000");
        assertThat(desk.loadRows(Map.of(STREET, "Calle Nueva 1", PHONE, "4150000000")).changes()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void someoneWhoseNameOrNumberWasCorrectedHereIsStillTheSame(TestStores stores) {
        open(stores);
        desk.loadRows(Map.of());
        desk.correct("XÓCHITL", "nss", "92635833749");
        desk.correct("XÓCHITL", "given_names", "XOCHITL AMALIA");
        RosterReport report = desk.loadRows(Map.of());
        assertThat(report.unchanged()).isEqualTo(1);
        assertThat(desk.patients("given_names")).containsExactly("XOCHITL AMALIA");
    }

    @ParameterizedTest
    @EnumSource
    void listsWhatChangedFieldByFieldAndWhatStayedAsCorrectedHere(TestStores stores) throws IOException {
        open(stores);
        assertThat(desk.loadRows(Map.of()).changedFile()).isNull();
        desk.correct("XÓCHITL", "phone", "5550000000");
        RosterReport report = desk.loadRows(Map.of(STREET, "=Nueva 1", PHONE, "4150000000", VALID_UNTIL,
                "03/02/2028"));
        Path changes = Objects.requireNonNull(report.changedFile());
        assertThat(changes).hasFileName("padron-rechazados-cambios.csv");
        assertThat(Files.readAllLines(changes).stream().skip(1)).containsExactlyInAnyOrder(
                "51029487793,1M1994SF,\"Vega Contreras, Xóchitl\",Calle y número,Calle Tapia 300,Nueva 1,Se actualizó",
                "51029487793,1M1994SF,\"Vega Contreras, Xóchitl\",Teléfono,5550000000,4150000000,"
                        + "Se conservó lo corregido aquí",
                "51029487793,1M1994SF,\"Vega Contreras, Xóchitl\",Vigente hasta,2027-02-03,2028-02-03,Se actualizó");
    }

    @Test
    void someoneWhomTheRosterCorrectsIsStillTheSame() {
        open(TestStores.H2);
        desk.loadRows(Map.of(CURP, ""));
        assertThat(desk.loadRows(Map.of(AGGREGATE, "5M1994PE", CURP, "")).updated()).isEqualTo(1);
        assertThat(desk.loadRows(Map.of(AGGREGATE, "5M1994PE")).updated()).isEqualTo(1);
        assertThat(desk.loadRows(Map.of(AGGREGATE, "5M1994PE", GIVEN_NAMES, "XÓCHITL ANA")).updated()).isEqualTo(1);
        assertThat(desk.patients("given_names")).containsExactly("XÓCHITL ANA");
        assertThat(desk.patients("aggregate_code")).containsExactly("5M1994PE");
    }

    @Test
    void whereTheRosterIsSilentNothingIsLost() {
        open(TestStores.H2);
        desk.loadRows(Map.of());
        String[] cells = Rows.line(Map.of()).split(",", -1);
        String cut = String.join(",", Arrays.copyOf(cells, 7));
        assertThat(desk.loadLines(List.of(cut)).changes()).isZero();
        assertThat(desk.patients("phone")).containsExactly("4156175466");
        assertThat(desk.texts("select entitled from coverage")).containsExactlyInAnyOrder("true");
    }

    @Test
    void coversFollowTheRoster() {
        open(TestStores.H2);
        desk.loadRows(Map.of());
        RosterReport report = desk.loadRows(Map.of(ENTITLED, "NO", VALID_UNTIL, "30/11/2026"));
        assertThat(report.updated()).isEqualTo(1);
        assertThat(desk.texts("select entitled from coverage")).containsExactlyInAnyOrder("false");
        assertThat(desk.texts("select valid_until from coverage")).containsExactly("2026-11-30");
        assertThat(desk.texts("select regime from coverage")).containsExactly("SF");
    }

    @Test
    void siblingsAreTwoAndARepeatedPersonIsOne() {
        open(TestStores.H2);
        Map<RosterField, String> one = Map.of(GIVEN_NAMES, "MARÍA", CURP, "");
        RosterReport report = desk.loadRows(one, Map.of(GIVEN_NAMES, "INÉS", CURP, ""), one,
                Map.of(GIVEN_NAMES, "Ma.", CURP, "", PHONE, "4150000000"));
        assertThat(report.accepted()).isEqualTo(2);
        assertThat(report.repeated()).isEqualTo(2);
        assertThat(desk.patients("given_names")).containsExactly("INÉS", "MARÍA");
        assertThat(desk.loadRows(one).changes()).isZero();
    }

    @Test
    void aRoomThatTheUnitLacksIsKeptAndReported() {
        open(TestStores.H2);
        RosterReport report = desk.loadRows(Map.of(ROOM, "9"));
        assertThat(report.missingRooms()).containsExactly(9);
        assertThat(desk.patients("room_number")).containsExactly("9");
        assertThat(desk.patients("room_id")).containsExactly("null");
    }

    @Test
    void peopleOfOtherUnitsAreTakenAsForeign() {
        open(TestStores.H2);
        RosterReport report = desk.loadRows(Map.of(UNIT, "UMF 14"), Map.of(UNIT, "U.M.F. No. 01", GIVEN_NAMES, "EVA"));
        assertThat(report.foreign()).isEqualTo(1);
        assertThat(report.missingRooms()).isEmpty();
        assertThat(desk.texts("select unit_name from patient where unit_id is null")).containsExactly("UMF 14");
    }

    @Test
    void writesRejectedRowsWithReasonsAndWithoutFormulas() throws IOException {
        open(TestStores.H2);
        RosterReport report = desk.loadRows(Map.of(), Map.of(NSS, "51029487794", FIRST_SURNAME, "=1+1"),
                Map.of(BIRTH_DATE, "31/02/1994", STREET, "@casa"));
        assertThat(report.rejected()).isEqualTo(2);
        assertThat(report.accepted()).isEqualTo(1);
        String text = Files.readString(desk.rejectedFile(), UTF_8);
        assertThat(text).startsWith("\uFEFFNss,").contains(",'=1+1,").contains(",'@casa,").contains("31/02/1994")
                .contains("Línea,Motivos").doesNotContain("VEGA,CONTRERAS,XÓCHITL,VECX940516MDFGNC02,16/05/1994");
        assertThat(text.lines()).hasSize(3);
        Path corrected = Files.writeString(folder.resolve("corregido.csv"),
                text.replace("51029487794", "51029487793").replace("31/02/1994", "16/05/1994").replace("'=1+1", "PAZ"));
        RosterReport again = desk.load(corrected);
        assertThat(again.rejected()).isZero();
        assertThat(again.accepted()).isEqualTo(1);
    }

    @Test
    void refusesToBeginWhereRejectedRowsCannotBeWritten() {
        open(TestStores.H2);
        Path nowhere = folder.resolve("no/such/folder.csv");
        assertThatThrownBy(() -> desk.service().run(desk.session(Role.ADMIN), RosterFile.open(SAMPLE),
                ReportFiles.rejectedTo(nowhere), new Messages(Messages.SPANISH), Progress.none()))
                .hasMessage("roster.rejected.unwritable");
        assertThat(desk.texts("select count(*) from patient")).containsExactly("0");
    }

    @Test
    void tellsThatTheFileEndedTooSoonAndKeepsWholeBatches() throws IOException {
        open(TestStores.H2);
        Path copy = sampleOf(600);
        RosterReport report = desk.load(copy, new DeleteAfter(copy));
        assertThat(report.ending()).isEqualTo(Ending.INTERRUPTED);
        assertThat(report.trouble()).hasMessage("roster.file.lost");
        assertThat(report.accepted()).isEqualTo(500);
        assertThat(desk.texts("select count(*) from patient")).containsExactly("500");
        assertThat(desk.load(sampleOf(600)).accepted()).isEqualTo(100);
    }

    @Test
    void onlyThoseWhoMayImportDo() {
        open(TestStores.H2);
        RosterFile file = RosterFile.open(SAMPLE);
        assertThatThrownBy(() -> desk.service().preview(desk.session(Role.RECEPTIONIST), file, Progress.none()))
                .hasMessage("security.not.allowed");
        assertThatThrownBy(() -> desk.service().run(desk.session(Role.PHYSICIAN), file,
                ReportFiles.rejectedTo(desk.rejectedFile()), new Messages(Messages.SPANISH), Progress.none()))
                .hasMessage("security.not.allowed");
    }

    @Test
    void thePreviewShowsWhatWouldBeTaken() {
        open(TestStores.H2);
        RosterPreview preview = desk.service().preview(desk.session(Role.ADMIN), RosterFile.open(SAMPLE),
                Progress.none());
        assertThat(preview.rows()).hasSize(RosterPreview.SHOWN);
        assertThat(preview.acceptable()).isEqualTo(3000);
        assertThat(preview.rejected() + preview.repeated()).isZero();
        assertThat(desk.texts("select count(*) from patient")).containsExactly("0");
    }

    private Path sampleOf(int rows) throws IOException {
        List<String> lines = Files.readAllLines(SAMPLE).subList(0, rows + 1);
        return Files.write(folder.resolve("padron.csv"), lines);
    }

    private void open(TestStores stores) {
        desk = new ImportDesk(stores, folder);
    }

    private static final class CancelAfter implements Progress {
        private int batches;

        CancelAfter(int batches) {
            this.batches = batches;
        }

        @Override
        public void report(long done, long total) {
            batches--;
        }

        @Override
        public boolean isCancelled() {
            return batches <= 0;
        }
    }

    private record DeleteAfter(Path file) implements Progress {
        @Override
        public void report(long done, long total) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    }
}
