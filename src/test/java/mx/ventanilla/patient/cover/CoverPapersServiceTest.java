package mx.ventanilla.patient.cover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import mx.ventanilla.clinic.Clinic;
import mx.ventanilla.clinic.Settings;
import mx.ventanilla.core.Ids;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.Problem;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Row;
import mx.ventanilla.security.Role;
import mx.ventanilla.security.Session;
import mx.ventanilla.support.StoredClinic;
import mx.ventanilla.support.TestStores;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Execution(ExecutionMode.CONCURRENT)
class CoverPapersServiceTest {
    private static final LocalDate TODAY = StoredClinic.FRIDAY;

    private StoredClinic unit;
    private Clinic clinic;
    private Settings settings;
    private CoverPapersService papers;

    @AfterEach
    void close() {
        settings.close();
        clinic.close();
        unit.close();
    }

    @ParameterizedTest
    @EnumSource
    void asksAMexicanForFourPapersAndIdentificationAndKeepsWhatWasShown(TestStores stores) {
        open(stores);
        UUID patient = unit.patient(1, "M");
        assertThat(papers.checklist(unit.receptionist(), patient)).extracting(DocumentLine::kind).containsExactly(
                DocumentKind.IDENTIFICATION, DocumentKind.CURP, DocumentKind.PROOF_OF_ADDRESS,
                DocumentKind.BIRTH_CERTIFICATE, DocumentKind.PHOTOGRAPHS);

        papers.note(unit.receptionist(), patient, DocumentKind.PROOF_OF_ADDRESS, TODAY, TODAY.plusDays(10), "recibo");
        papers.note(unit.receptionist(), patient, DocumentKind.CURP, TODAY, null, null);
        papers.note(unit.receptionist(), patient, DocumentKind.CURP, TODAY.minusDays(1), TODAY.minusDays(1), null);

        List<DocumentLine> lines = papers.checklist(unit.receptionist(), patient);
        assertThat(stateOf(lines, DocumentKind.PROOF_OF_ADDRESS)).isEqualTo(DocumentState.EXPIRING);
        assertThat(stateOf(lines, DocumentKind.CURP)).isEqualTo(DocumentState.EXPIRED);
        assertThat(stateOf(lines, DocumentKind.PHOTOGRAPHS)).isEqualTo(DocumentState.MISSING);

        papers.note(unit.receptionist(), patient, DocumentKind.CURP, null, null, null);
        assertThat(stateOf(papers.checklist(unit.receptionist(), patient), DocumentKind.CURP))
                .isEqualTo(DocumentState.MISSING);
    }

    @ParameterizedTest
    @EnumSource
    void asksAForeignerForPassportAndResidenceCardAndTheVoluntaryInsuredForTheQuestionnaire(TestStores stores) {
        open(stores);
        UUID patient = patientFrom("USA", "SF", null);
        assertThat(papers.checklist(unit.receptionist(), patient)).extracting(DocumentLine::kind).containsExactly(
                DocumentKind.CURP, DocumentKind.PROOF_OF_ADDRESS, DocumentKind.PHOTOGRAPHS, DocumentKind.PASSPORT,
                DocumentKind.RESIDENCE_CARD, DocumentKind.HEALTH_QUESTIONNAIRE);
    }

    @ParameterizedTest
    @EnumSource
    void refusesAPaperShownTomorrowAndADoctorWhoKeepsPapers(TestStores stores) {
        open(stores);
        UUID patient = unit.patient(1, "M");
        assertThatThrownBy(() -> papers.note(unit.receptionist(), patient, DocumentKind.CURP, TODAY.plusDays(1), null,
                null)).isInstanceOf(Problem.class).hasMessageContaining("cover.document.future");
        assertThatThrownBy(() -> papers.note(unit.physician(), patient, DocumentKind.CURP, TODAY, null, null))
                .isInstanceOf(Problem.class).hasMessageContaining("security.not.allowed");
    }

    @ParameterizedTest
    @EnumSource
    void sendsAPersonWithoutCoverToThePlacesOfTheirState(TestStores stores) throws IOException {
        open(stores);
        UUID patient = patientFrom("MEX", "SF", "11");
        papers.save(admin(), place("Subdelegación León", "11", DestinationKind.AFFILIATION_DESK));
        papers.save(admin(), place("Subdelegación Querétaro", "22", DestinationKind.AFFILIATION_DESK));

        CoverNote note = papers.noteFor(unit.receptionist(), patient);
        assertThat(note.places()).extracting(CareDestination::name).contains("Subdelegación León")
                .doesNotContain("Subdelegación Querétaro").hasSize(5);

        try (PDDocument document = Loader.loadPDF(CoverNotePage.pdf(note))) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(document)).contains("Subdelegación León", "A dónde acudir",
                    "Where to go", "Cuestionario de salud", "birth certificate", "Una urgencia se atiende siempre");
        }
    }

    @ParameterizedTest
    @EnumSource
    void printsNoNoteForWhoMayBeSeen(TestStores stores) {
        open(stores);
        UUID patient = unit.patient(1, "M");
        assertThatThrownBy(() -> papers.noteFor(unit.receptionist(), patient)).isInstanceOf(Problem.class)
                .hasMessageContaining("cover.note.covered");
    }

    @ParameterizedTest
    @EnumSource
    void keepsTheUsualPlacesWhenTheFirstIsChanged(TestStores stores) {
        open(stores);
        List<CareDestination> usual = papers.destinations(unit.receptionist());
        CareDestination first = usual.getFirst();
        papers.save(admin(), new CareDestination(first.id(), first.rev(), null, first.kind(), "Ventanilla 3", null,
                null, "8 a 15 h", true));
        assertThat(papers.destinations(unit.receptionist())).hasSameSizeAs(usual).extracting(CareDestination::name)
                .contains("Ventanilla 3").doesNotContain(first.name());

        PolicyWait wait = papers.waits(unit.physician()).getFirst();
        papers.save(admin(), new PolicyWait(wait.id(), wait.rev(), 8, wait.care(), true));
        assertThat(papers.waits(unit.physician())).hasSize(13).anyMatch(it -> it.months() == 8);
        assertThat(wait.endsFor(LocalDate.of(2027, 8, 31))).isEqualTo(LocalDate.of(2028, 2, 29));
    }

    @ParameterizedTest
    @EnumSource
    void listsWhoseCoverEndsWithinThirtyDays(TestStores stores) {
        open(stores);
        UUID soon = unit.patient("Ana", "Luna", 1, "M");
        UUID last = unit.patient("Eva", "Soto", 1, "M");
        cover(soon, true, TODAY, "OR");
        cover(last, true, TODAY.plusDays(30), "SF");
        cover(unit.patient(1, "M"), true, TODAY.plusDays(31), "OR");
        cover(unit.patient(1, "M"), true, TODAY.minusDays(1), "OR");
        List<ExpiringCover> expiring = papers.expiring(unit.receptionist(), 30);
        assertThat(expiring).extracting(ExpiringCover::patientId).containsExactly(soon, last);
        assertThat(ExpiringList.table(expiring, new Messages(Locale.of("es", "MX")), TODAY).rows())
                .extracting(row -> row.get(0) + " " + row.get(1)).containsExactly("05/03/2027 0", "04/04/2027 30");
    }

    private void open(TestStores stores) {
        unit = new StoredClinic(stores, 1, 15, 4);
        clinic = new Clinic(unit.database, unit.clock);
        settings = new Settings(unit.database);
        papers = new CoverPapersService(unit.database, clinic, settings);
    }

    private static Session admin() {
        return new Session(StoredClinic.id("ADMIN"), "admin", "Administración", Role.ADMIN, null,
                StoredClinic.id("pc"));
    }

    private static CareDestination place(String name, String state, DestinationKind kind) {
        return new CareDestination(Ids.next(), "", state, kind, name, null, null, null, true);
    }

    private UUID patientFrom(String nationality, String regime, @Nullable String state) {
        UUID patient = unit.patient(1, "M");
        unit.database.write(unit.receptionist().actor(), transaction -> {
            String rev = transaction.handle().createQuery("select rev from patient where id = :id")
                    .bind("id", patient).mapTo(String.class).one();
            transaction.update(Entity.PATIENT,
                    Row.of(patient).with("nationality", nationality).with("state_key", state),
                    rev);
            return 0;
        });
        cover(patient, false, TODAY.minusDays(90), regime);
        return patient;
    }

    private void cover(UUID patient, boolean entitled, LocalDate until, String regime) {
        unit.database.write(unit.receptionist().actor(), transaction -> {
            transaction.insert(Entity.COVERAGE, Row.of(Ids.next()).with("patient_id", patient)
                    .with("entitled", entitled).with("valid_until", until).with("regime", regime));
            return 0;
        });
    }

    private static DocumentState stateOf(List<DocumentLine> lines, DocumentKind kind) {
        return lines.stream().filter(line -> line.kind() == kind).findFirst().orElseThrow().state();
    }
}
