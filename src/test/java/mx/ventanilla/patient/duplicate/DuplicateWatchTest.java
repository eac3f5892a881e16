package mx.ventanilla.patient.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.crypto.spec.SecretKeySpec;
import mx.ventanilla.clinic.Clinic;
import mx.ventanilla.core.Sex;
import mx.ventanilla.patient.NewPatient;
import mx.ventanilla.patient.PatientService;
import mx.ventanilla.patient.PersonNames;
import mx.ventanilla.patient.duplicate.DuplicateWatch.Left;
import mx.ventanilla.patient.search.PatientSearch;
import mx.ventanilla.support.StoredClinic;
import mx.ventanilla.support.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Possible pairs are looked for without anybody asking for it. */
@Execution(ExecutionMode.CONCURRENT)
class DuplicateWatchTest {
    private static final LocalDate BORN = LocalDate.of(1979, 3, 14);
    private static final List<String> SYLLABLES = List.of("Ba", "Cho", "Di", "Fu", "Gue", "Lla", "Mo", "Ni", "Pu",
            "Te");

    @TempDir
    Path folder;

    private StoredClinic clinic;
    private Clinic unit;
    private PatientSearch search;
    private PatientService patients;
    private DuplicateService duplicates;
    private DuplicateWatch watch;

    @AfterEach
    void close() {
        search.close();
        unit.close();
        clinic.close();
    }

    @ParameterizedTest
    @EnumSource
    void whoeverComesInIsComparedOnceNothingMoreComes(TestStores stores) {
        open(stores);
        register("María Elena", 0);
        register("Ma. Elena", 0);
        search.verify();
        assertThat(watch.step()).as("perhaps there is more to come").isEqualTo(Left.MORE_TO_COME);
        assertThat(watch.step()).isEqualTo(Left.NOTHING);
        assertThat(duplicates.countOpen(clinic.receptionist())).isEqualTo(1);
        assertThat(watch.step()).isEqualTo(Left.NOTHING);
        assertThat(watch.state().isWorking()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void itWaitsUntilTheSearchKnowsThem(TestStores stores) {
        open(stores);
        search.close();
        register("María Elena", 0);
        assertThat(watch.step()).isEqualTo(Left.MORE_TO_COME);
        assertThat(watch.step()).isEqualTo(Left.MORE_TO_COME);
        search.verify();
        assertThat(watch.step()).isEqualTo(Left.NOTHING);
    }

    @ParameterizedTest
    @EnumSource
    void anotherStartGoesOnWhereThisOneStoppedAndComparesNobodyTwice(TestStores stores) {
        open(stores);
        many(130);
        watch.step();
        assertThat(watch.step()).isEqualTo(Left.MORE);
        assertThat(watch.state().done()).isEqualTo(100);
        watch = watch();
        watch.step();
        Left left = watch.step();
        while (left == Left.MORE) {
            left = watch.step();
        }
        assertThat(duplicates.countOpen(clinic.receptionist())).isEqualTo(65);
        watch = watch();
        assertThat(watch.step()).as("all was kept").isEqualTo(Left.NOTHING);
    }

    @ParameterizedTest
    @EnumSource
    void whoIsWorkingCanStopIt(TestStores stores) {
        open(stores);
        List<DuplicateWatch.State> told = new ArrayList<>();
        watch.subscribe(() -> told.add(watch.state()));
        many(120);
        watch.step();
        watch.step();
        watch.giveUp();
        assertThat(watch.step()).isEqualTo(Left.NOTHING);
        assertThat(told.getLast().isWorking()).isFalse();
        assertThat(duplicates.countOpen(clinic.receptionist())).as("what was found stays").isEqualTo(50);
        assertThat(watch().step()).as("and the rest is not looked for again").isEqualTo(Left.NOTHING);
    }

    @ParameterizedTest
    @EnumSource
    void aClinicMadeAtOnceIsLeftAlone(TestStores stores) {
        open(stores);
        many(10);
        DuplicateMark.moveToEnd(clinic.database);
        assertThat(watch.step()).isEqualTo(Left.NOTHING);
        assertThat(duplicates.countOpen(clinic.receptionist())).isZero();
    }

    /** Half as many persons, each of them twice. */
    private void many(int records) {
        for (int i = 0; i < records; i++) {
            register("María Elena", i / 2);
        }
        search.verify();
    }

    private DuplicateWatch watch() {
        return new DuplicateWatch(clinic.database, search, new DuplicateHunt(clinic.database, search));
    }

    private void open(TestStores stores) {
        clinic = new StoredClinic(stores, 1, 15, 4);
        unit = new Clinic(clinic.database, clinic.clock);
        search = new PatientSearch(clinic.database, folder.resolve("index"),
                () -> new SecretKeySpec(new byte[32], "AES"), Runnable::run);
        search.start();
        patients = new PatientService(clinic.database, unit);
        duplicates = new DuplicateService(clinic.database, search);
        DuplicateMark.moveToEnd(clinic.database);
        watch = watch();
    }

    /** Persons of other numbers have nothing in common. */
    private void register(String given, int person) {
        String surname = SYLLABLES.get(person % 10) + SYLLABLES.get(person / 10).toLowerCase(Locale.ROOT) + "rez";
        patients.register(clinic.receptionist(), new NewPatient(
                new NewPatient.Identity(null, null, null, null, false, new PersonNames(given, surname, surname),
                        BORN.plusDays(person * 211L), Sex.M, null, null),
                NewPatient.Assignment.NONE, NewPatient.Contact.NONE));
    }
}
