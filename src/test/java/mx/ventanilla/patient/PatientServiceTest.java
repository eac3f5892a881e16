package mx.ventanilla.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import mx.ventanilla.clinic.Clinic;
import mx.ventanilla.clinic.NewUnit;
import mx.ventanilla.clinic.UnitSetup;
import mx.ventanilla.clinic.UnitType;
import mx.ventanilla.core.Ids;
import mx.ventanilla.core.Sex;
import mx.ventanilla.db.Actor;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Row;
import mx.ventanilla.security.Role;
import mx.ventanilla.security.Session;
import mx.ventanilla.support.TestStores;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Execution(ExecutionMode.CONCURRENT)
class PatientServiceTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-01T16:00:00Z"), ZoneOffset.UTC);

    private Database database;
    private Clinic clinic;
    private PatientService patients;
    private Session desk;

    @AfterEach
    void close() {
        clinic.close();
        database.close();
    }

    @ParameterizedTest
    @EnumSource
    void registersFindsAndCorrectsAPatient(TestStores stores) {
        open(stores);
        Patient ana = patients.register(desk, typed("  Ana  María", "5102-94-8779-3"));
        assertThat(ana.givenNames()).isEqualTo("Ana María");
        assertThat(ana.nss()).isEqualTo("51029487793");
        assertThat(patients.find(desk, ana.id())).contains(ana);
        Patient corrected = patients.update(desk, ana, typed("Ana Luisa", "51029487793"));
        assertThat(corrected.givenNames()).isEqualTo("Ana Luisa");
        assertThatThrownBy(() -> patients.update(desk, ana, typed("Eva", "51029487793")))
                .hasMessage("store.row.changed");
        assertThat(patients.findAll(desk, List.of(UUID.randomUUID(), ana.id()))).containsExactly(corrected);
    }

    @ParameterizedTest
    @EnumSource
    void showsTheFamilyOfAnNssAndTheirCovers(TestStores stores) {
        open(stores);
        Patient ana = patients.register(desk, typed("Ana", "51029487793"));
        Patient eva = patients.register(desk, typed("Eva", "51029487793"));
        patients.register(desk, typed("Inés", "92635833749"));
        assertThat(patients.family(desk, "5102-94-8779-3")).containsExactly(ana, eva);
        database.write(desk.actor(), transaction -> {
            transaction.insert(Entity.COVERAGE, Row.of(Ids.next()).with("patient_id", eva.id()).with("entitled", true)
                    .with("valid_until", LocalDate.of(2027, 3, 1)).with("checked_at", CLOCK.instant()));
            return 0;
        });
        assertThat(patients.coverageOf(desk, List.of(ana.id(), eva.id()))).containsOnlyKeys(eva.id())
                .hasValueSatisfying(new Condition<>(
                        cover -> LocalDate.of(2027, 3, 1).equals(cover.validUntil()), "until March"));
    }

    @ParameterizedTest
    @EnumSource
    void openingAFileIsAudited(TestStores stores) {
        open(stores);
        Patient ana = patients.register(desk, typed("Ana", "51029487793"));
        assertThat(patients.open(desk, ana.id(), "reception")).isEqualTo(ana);
        assertThat(database.<List<String>>read(handle -> handle
                .createQuery("select origin from audit_log where action = 'OPEN' and entity_id = :id")
                .bind("id", ana.id()).mapTo(String.class).list())).containsExactly("reception");
    }

    @ParameterizedTest
    @EnumSource
    void refusesFaultsAndThoseWhoMayNot(TestStores stores) {
        open(stores);
        assertThatThrownBy(() -> patients.register(desk, typed("Ana", "51029487794")))
                .hasMessage("identity.nss.checkDigit");
        Session admin = session(Role.ADMIN);
        assertThatThrownBy(() -> patients.register(admin, typed("Ana", "51029487793")))
                .hasMessage("security.not.allowed");
    }

    @ParameterizedTest
    @EnumSource
    void aRegistrationTakenBackIsInTheLogsAndInNoList(TestStores stores) {
        open(stores);
        Patient eva = patients.register(desk, typed("Eva", "51029487793"));
        Patient ana = patients.register(desk, typed("Ana", "51029487793"));
        pair(eva.id(), ana.id());
        patients.withdraw(desk, ana);
        assertThat(patients.family(desk, "51029487793")).containsExactly(eva);
        assertThat(patients.findAll(desk, List.of(ana.id(), eva.id()))).containsExactly(eva);
        assertThatThrownBy(() -> patients.open(desk, ana.id(), "reception")).hasMessage("patient.missing");
        assertThat(patients.find(desk, ana.id())).as("nothing is deleted").hasValueSatisfying(
                new Condition<>(Patient::isWithdrawn, "withdrawn"));
        assertThat(logged("select count(*) from change_log where entity_id = :id", ana.id())).isEqualTo(2);
        assertThat(logged("select count(*) from audit_log where action = 'WITHDRAW' and entity_id = :id", ana.id()))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void aRegistrationIsNotTakenBackOnceItWasUsedOrChanged(TestStores stores) {
        open(stores);
        Patient covered = patients.register(desk, typed("Ana", "51029487793"));
        database.write(desk.actor(), transaction -> {
            transaction.insert(Entity.COVERAGE, Row.of(Ids.next()).with("patient_id", covered.id())
                    .with("entitled", true).with("checked_at", CLOCK.instant()));
            return 0;
        });
        assertThatThrownBy(() -> patients.withdraw(desk, covered)).hasMessage("patient.withdraw.used");
        Patient mother = patients.register(desk, typed("Eva", "51029487793"));
        patients.register(desk, newbornOf(mother));
        assertThatThrownBy(() -> patients.withdraw(desk, mother)).hasMessage("patient.withdraw.used");
        Patient changed = patients.register(desk, typed("Inés", "92635833749"));
        patients.update(desk, changed, typed("Inés Ana", "92635833749"));
        assertThatThrownBy(() -> patients.withdraw(desk, changed)).hasMessage("store.row.changed");
        assertThatThrownBy(() -> patients.withdraw(session(Role.PHYSICIAN), mother))
                .hasMessage("security.not.allowed");
        assertThat(patients.findAll(desk, List.of(covered.id(), mother.id(), changed.id()))).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource
    void aCorrectionGoesBackUnlessSomebodyWasFaster(TestStores stores) {
        open(stores);
        Patient unknown = unknown(patients.register(desk, typed("Uno", "51029487793")));
        Patient named = patients.update(desk, unknown, typed("Ana", "51029487793"));
        patients.takeBack(desk, unknown, named);
        Patient back = patients.find(desk, unknown.id()).orElseThrow();
        assertThat(back.givenNames()).isEqualTo("Uno");
        assertThat(back.identified()).as("unknown again").isFalse();
        Patient again = patients.update(desk, back, typed("Ana", "51029487793"));
        patients.update(desk, again, typed("Ana Luisa", "51029487793"));
        assertThatThrownBy(() -> patients.takeBack(desk, back, again)).hasMessage("store.row.changed");
        assertThat(patients.find(desk, unknown.id()).orElseThrow().givenNames()).isEqualTo("Ana Luisa");
    }

    private Patient unknown(Patient patient) {
        database.write(desk.actor(), transaction -> {
            transaction.update(Entity.PATIENT, Row.of(patient.id()).with("identified", false), patient.rev());
            return 0;
        });
        return patients.find(desk, patient.id()).orElseThrow();
    }

    private static NewPatient newbornOf(Patient mother) {
        NewPatient child = typed("Niño", "51029487793");
        return new NewPatient(child.identity(), child.assignment(), child.contact(),
                new NewPatient.Particulars(null, null, null, null, mother.id()));
    }

    private void pair(UUID first, UUID second) {
        database.write(desk.actor(), transaction -> {
            transaction.insert(Entity.DUPLICATE_PAIR, Row.of(Ids.next()).with("first_id", first)
                    .with("second_id", second).with("score", 50).with("origin", "ROSTER").with("state", "OPEN")
                    .with("found_at", CLOCK.instant()).with("decided_at", null).with("decided_by", null));
            return 0;
        });
    }

    private long logged(String query, UUID id) {
        return database.read(handle -> handle.createQuery(query).bind("id", id).mapTo(Long.class).one());
    }

    private void open(TestStores stores) {
        database = stores.create(CLOCK);
        database.write(Actor.system(database.node().deviceId()),
                transaction -> UnitSetup.write(transaction, new NewUnit("UMF 1", UnitType.UMF, null, 5, 20)));
        clinic = new Clinic(database, CLOCK);
        patients = new PatientService(database, clinic);
        desk = session(Role.RECEPTIONIST);
    }

    private Session session(Role role) {
        return new Session(Ids.next(), "ana", "", role, null, database.node().deviceId());
    }

    private static NewPatient typed(String givenNames, String nss) {
        return new NewPatient(new NewPatient.Identity(null, nss, "1M1994OR", null, false,
                new PersonNames(givenNames, "Vega", "Contreras"), LocalDate.of(1994, 5, 16), Sex.M, null, null),
                NewPatient.Assignment.NONE, NewPatient.Contact.NONE);
    }
}
