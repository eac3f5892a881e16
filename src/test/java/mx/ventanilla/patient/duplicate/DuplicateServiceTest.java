package mx.ventanilla.patient.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import mx.ventanilla.clinic.Clinic;
import mx.ventanilla.core.Problem;
import mx.ventanilla.core.Progress;
import mx.ventanilla.core.Sex;
import mx.ventanilla.patient.NewPatient;
import mx.ventanilla.patient.PatientService;
import mx.ventanilla.patient.PersonNames;
import mx.ventanilla.patient.search.PatientSearch;
import mx.ventanilla.support.StoredClinic;
import mx.ventanilla.support.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Execution(ExecutionMode.CONCURRENT)
class DuplicateServiceTest {
    private static final LocalDate BORN = LocalDate.of(1979, 3, 14);

    @TempDir
    Path folder;

    private StoredClinic clinic;
    private Clinic unit;
    private PatientSearch search;
    private PatientService patients;
    private DuplicateService duplicates;

    @AfterEach
    void close() {
        search.close();
        unit.close();
        clinic.close();
    }

    @ParameterizedTest
    @EnumSource
    void tellsWhileTypingThatThePersonIsAlreadyThereAndWhy(TestStores stores) {
        open(stores);
        UUID stored = register("María Elena", "García", "Martínez", BORN);
        assertThat(duplicates.candidates(clinic.receptionist(), typed("elena", "garsia", "martinez", BORN), null))
                .singleElement().satisfies(candidate -> {
                    assertThat(candidate.patient().id()).isEqualTo(stored);
                    assertThat(candidate.comparison().likelihood()).isEqualTo(Likelihood.LIKELY);
                    assertThat(candidate.comparison().evidence()).containsExactly(Evidence.SURNAMES_ALIKE,
                            Evidence.SAME_BIRTH_DATE, Evidence.GIVEN_NAMES_SHORTENED);
                });
        assertThat(duplicates.candidates(clinic.receptionist(), typed("elena", "garsia", "martinez", BORN), stored))
                .as("nobody is a duplicate of the own record").isEmpty();
        assertThat(duplicates.candidates(clinic.receptionist(), typed("maría elena", "garcía", "martínez", null), null))
                .as("before the birth date is typed").hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void putsPairsIntoTheWorkListOnceAndKeepsWhatWasDecided(TestStores stores) {
        open(stores);
        register("María Elena", "García", "Martínez", BORN);
        register("Ma. Elena", "Garcia", "Martinez", BORN);
        register("Rosa", "Luna", "Paz", BORN);
        assertThat(hunt()).isEqualTo(1);
        assertThat(hunt()).isZero();
        DuplicatePair pair = duplicates.open(clinic.receptionist(), 10).getFirst().pair();
        duplicates.decide(clinic.receptionist(), pair, DuplicatePair.State.LATER);
        assertThat(duplicates.open(clinic.receptionist(), 10)).hasSize(1);
        assertThatThrownBy(() -> duplicates.decide(clinic.receptionist(), pair, DuplicatePair.State.DIFFERENT))
                .isInstanceOf(Problem.class).hasMessage("store.row.changed");
        DuplicatePair now = duplicates.open(clinic.receptionist(), 10).getFirst().pair();
        duplicates.decide(clinic.receptionist(), now, DuplicatePair.State.DIFFERENT);
        assertThat(duplicates.countOpen(clinic.receptionist())).isZero();
        assertThat(hunt()).as("decided once is decided").isZero();
    }

    @ParameterizedTest
    @EnumSource
    void aRecordThatWasJoinedIsFoundUnderItsOldNumberAndIsNoCandidate(TestStores stores) {
        open(stores);
        UUID stays = register("María Elena", "García", "Martínez", BORN);
        UUID goes = register("Mariela", "Garcés", "Martínez", BORN);
        new MergeService(clinic.database).merge(clinic.receptionist(), stays, goes, Set.of());
        search.verify();
        assertThat(search.search(clinic.receptionist(), "mariela garces", 5, Set.of())).singleElement()
                .satisfies(hit -> assertThat(hit.patientId()).isEqualTo(stays));
        assertThat(duplicates.candidates(clinic.receptionist(), typed("Mariela", "Garcés", "Martínez", BORN), null))
                .noneMatch(candidate -> candidate.patient().id().equals(goes));
    }

    private int hunt() {
        return new DuplicateHunt(clinic.database, search).run(clinic.receptionist(), Instant.EPOCH,
                DuplicateHunt.Origin.ROSTER, Progress.none());
    }

    private void open(TestStores stores) {
        clinic = new StoredClinic(stores, 1, 15, 4);
        unit = new Clinic(clinic.database, clinic.clock);
        search = new PatientSearch(clinic.database, folder.resolve("index"),
                () -> new SecretKeySpec(new byte[32], "AES"), Runnable::run);
        search.start();
        patients = new PatientService(clinic.database, unit);
        duplicates = new DuplicateService(clinic.database, search);
    }

    private UUID register(String given, String first, String second, LocalDate born) {
        UUID id = patients.register(clinic.receptionist(), typed(given, first, second, born)).id();
        search.verify();
        return id;
    }

    private static NewPatient typed(String given, String first, String second, LocalDate born) {
        return new NewPatient(new NewPatient.Identity(null, null, null, null, false,
                new PersonNames(given, first, second), born, Sex.M, null, null), NewPatient.Assignment.NONE,
                NewPatient.Contact.NONE);
    }
}
