package mx.ventanilla.patient.cover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import mx.ventanilla.clinic.Clinic;
import mx.ventanilla.clinic.Settings;
import mx.ventanilla.core.Messages;
import mx.ventanilla.security.Session;
import mx.ventanilla.support.InlineTaskRunner;
import mx.ventanilla.support.StoredClinic;
import mx.ventanilla.support.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DocumentsViewModelTest {
    private final StoredClinic unit = new StoredClinic(TestStores.H2, 1, 15, 4);
    private final Clinic clinic = new Clinic(unit.database, unit.clock);
    private final Settings settings = new Settings(unit.database);
    private DocumentsViewModel model;
    private UUID patient;

    @BeforeEach
    void open() {
        patient = unit.patient(1, "M");
        model = modelFor(unit.receptionist());
    }

    @AfterEach
    void close() {
        settings.close();
        clinic.close();
        unit.close();
    }

    @Test
    void notesAPaperShownTodayAndTakesItBack() {
        model.open(patient);
        model.toggle(2);
        assertThat(states()).containsExactly(DocumentState.MISSING, DocumentState.SHOWN, DocumentState.MISSING,
                DocumentState.MISSING, DocumentState.MISSING);
        model.toggle(2);
        assertThat(states()).containsOnly(DocumentState.MISSING);
        model.toggle(9);
        assertThat(model.problemProperty().get()).isEmpty();
    }

    @Test
    void aDateUntilWhichAPaperServesNotesItAsShown() {
        model.open(patient);
        LocalDate soon = StoredClinic.FRIDAY.plusDays(5);
        model.serveUntil(model.lines().get(2), soon);
        assertThat(states().get(2)).isEqualTo(DocumentState.EXPIRING);
        model.serveUntil(model.lines().get(2), soon);
        model.serveUntil(model.lines().get(2), null);
        assertThat(states().get(2)).isEqualTo(DocumentState.SHOWN);
    }

    @Test
    void anExpiredPaperThatIsShownAgainServesWithoutItsOldEnd() {
        model.open(patient);
        model.serveUntil(model.lines().getFirst(), StoredClinic.FRIDAY.minusDays(1));
        assertThat(states().getFirst()).isEqualTo(DocumentState.EXPIRED);
        model.toggle(1);
        assertThat(states().getFirst()).isEqualTo(DocumentState.SHOWN);
    }

    @Test
    void aDoctorReadsTheListAndNotesNothing() {
        DocumentsViewModel doctors = modelFor(unit.physician());
        doctors.open(patient);
        doctors.toggle(1);
        assertThat(doctors.lines()).hasSize(5).allMatch(line -> line.state() == DocumentState.MISSING);
    }

    private DocumentsViewModel modelFor(Session session) {
        return new DocumentsViewModel(
                new PapersDesk(new CoverPapersService(unit.database, clinic, settings), session),
                new InlineTaskRunner(), new Messages(Messages.SPANISH), clinic.unitClock());
    }

    private List<DocumentState> states() {
        return model.lines().stream().map(DocumentLine::state).toList();
    }
}
