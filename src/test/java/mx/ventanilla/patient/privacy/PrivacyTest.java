package mx.ventanilla.patient.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import mx.ventanilla.clinic.Clinic;
import mx.ventanilla.clinic.Settings;
import mx.ventanilla.core.Ids;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.Problem;
import mx.ventanilla.patient.PatientService;
import mx.ventanilla.support.StoredClinic;
import mx.ventanilla.support.TestStores;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.jspecify.annotations.Nullable;

class PrivacyTest {
    private static final Messages SPANISH = new Messages(Messages.SPANISH);
    private static final LocalDate TODAY = StoredClinic.FRIDAY;

    @ParameterizedTest
    @EnumSource
    void handsOutAllThatIsKeptOfAPersonAndWhoHasSeenIt(TestStores stores) throws IOException {
        try (StoredClinic unit = new StoredClinic(stores, 1, 15, 4);
                Clinic clinic = new Clinic(unit.database, unit.clock)) {
            UUID patient = unit.patient("Ñusta", "Iñárritu", 1, "M");
            unit.endCover(patient);
            new PatientService(unit.database, clinic).open(unit.receptionist(), patient, "reception");
            List<PatientRecords> kinds = Stream.concat(PatientRecords.OF_THE_DESK.stream(), Stream.of(
                    new PatientRecords("secret", true, "select id from patient where id = :patient"))).toList();
            PatientCopyService copies = new PatientCopyService(unit.database, clinic, unit.clock, kinds);

            PatientCopy copy = copies.make(unit.supervisor(), patient);
            assertThat(copy.records()).containsOnlyKeys("patient", "coverage");
            assertThat(copy.reads()).extracting(PatientCopy.Read::action).contains("OPEN", "INSERT");
            PatientCopy second = copies.make(unit.physician(), patient);
            assertThat(second.records()).containsKey("secret");
            assertThat(second.reads()).extracting(PatientCopy.Read::action).contains("EXPORT");

            JsonNode json = new ObjectMapper().readTree(PatientCopyFile.json(copy));
            assertThat(json.at("/records/patient/0/given_names").asText()).isEqualTo("Ñusta");
            assertThat(json.at("/records/coverage/0/entitled").isBoolean()).isTrue();
            assertThat(json.toString()).doesNotContain("roster_values");
            assertThat(json.at("/records/patient/0/changed_at").asText()).isEqualTo("2027-03-05T13:30:00Z");
            try (PDDocument document = Loader
                    .loadPDF(PatientCopyFile.pdf(copy, SPANISH, clinic.unit().unit().zone()))) {
                assertThat(new PDFTextStripper().getText(document)).contains("Iñárritu", "Primer apellido",
                        "Vigencia de derechos", "OPEN");
            }
            assertThatThrownBy(() -> copies.make(unit.receptionist(), patient)).isInstanceOf(Problem.class)
                    .hasMessageContaining("security.not.allowed");
            assertThatThrownBy(() -> copies.make(unit.supervisor(), Ids.next())).isInstanceOf(Problem.class)
                    .hasMessageContaining("patient.missing");
        }
    }

    @ParameterizedTest
    @EnumSource
    void countsWorkingDaysUntilARequestMustBeAnswered(TestStores stores) {
        try (StoredClinic unit = new StoredClinic(stores, 1, 15, 4)) {
            unit.closedDay(LocalDate.of(2027, 3, 15), "CLOSED");
            try (Clinic clinic = new Clinic(unit.database, unit.clock);
                    Settings settings = new Settings(unit.database)) {
                ArcoService requests = new ArcoService(unit.database, clinic, settings);
                ArcoRequest asked = new ArcoRequest(Ids.next(), "", null, "Ana Luna", ArcoRequest.Kind.ACCESS,
                        ArcoRequest.State.OPEN, TODAY, TODAY, null, "Copia de sus datos", null);
                requests.save(unit.supervisor(), asked);
                ArcoRequest stored = requests.list(unit.supervisor()).getFirst();
                assertThat(stored.dueOn()).isEqualTo(LocalDate.of(2027, 4, 5));
                assertThat(stored.isOverdue(LocalDate.of(2027, 4, 5))).isFalse();
                assertThat(stored.isOverdue(LocalDate.of(2027, 4, 6))).isTrue();

                assertThatThrownBy(() -> requests.save(unit.supervisor(), answered(stored, null)))
                        .isInstanceOf(Problem.class).hasMessageContaining("admin.form.needed");
                requests.save(unit.supervisor(), answered(stored, "Se entregó copia"));
                assertThat(requests.list(unit.supervisor()).getFirst().answeredOn()).isEqualTo(TODAY);
                assertThatThrownBy(() -> requests.list(unit.receptionist())).isInstanceOf(Problem.class);
            }
        }
    }

    @Test
    void noWeekendAndNoClosedDayCountsForAnAnswer() {
        ArcoRules rules = new ArcoRules(1, Set.of(LocalDate.of(2027, 3, 8)));
        assertThat(rules.dueOn(LocalDate.of(2027, 3, 5))).isEqualTo(LocalDate.of(2027, 3, 9));
        assertThat(rules.dueOn(LocalDate.of(2027, 3, 6))).isEqualTo(LocalDate.of(2027, 3, 9));
        assertThat(rules.dueOn(LocalDate.of(2027, 3, 9))).isEqualTo(LocalDate.of(2027, 3, 10));
    }

    @ParameterizedTest
    @EnumSource
    void theNoticeNamesTheUnitAndWhereToComplain(TestStores stores) throws IOException {
        try (StoredClinic unit = new StoredClinic(stores, 1, 15, 4);
                Clinic clinic = new Clinic(unit.database, unit.clock);
                PDDocument document = Loader.loadPDF(PrivacyNotice.pdf(clinic.unit().unit(), SPANISH))) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(document)).contains("UMF 1 San Miguel", "ARCO",
                    "Secretaría Anticorrupción y Buen Gobierno");
        }
    }

    private static ArcoRequest answered(ArcoRequest asked, @Nullable String answer) {
        return new ArcoRequest(asked.id(), asked.rev(), asked.patientId(), asked.requester(), asked.kind(),
                ArcoRequest.State.GRANTED, asked.receivedOn(), asked.dueOn(), null, asked.request(), answer);
    }
}
