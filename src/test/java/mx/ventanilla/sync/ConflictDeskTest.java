package mx.ventanilla.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mx.ventanilla.core.Problem;
import mx.ventanilla.db.Entity;
import mx.ventanilla.hub.TestHub;
import mx.ventanilla.security.Role;
import mx.ventanilla.support.SetClock;
import mx.ventanilla.support.TestStores;
import mx.ventanilla.sync.conflict.ConflictCase;
import mx.ventanilla.sync.conflict.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Two units with real stores change one patient without seeing each other. */
@Execution(ExecutionMode.CONCURRENT)
class ConflictDeskTest {
    private final SetClock clock = new SetClock(LocalDate.of(2027, 3, 5).atTime(9, 0));
    private TestHub hub;
    private StoredUnit one;
    private StoredUnit two;
    private UUID patient;

    @BeforeEach
    void twoUnitsHoldOnePatient() {
        hub = new TestHub(clock);
        one = new StoredUnit(TestStores.H2, hub, "UMF 1 San Miguel", false, clock);
        two = new StoredUnit(TestStores.POSTGRES, hub, "UMF 17 Soria", false, clock);
        patient = one.patient("Esther", "Quintana");
        one.talk();
        hub.write(handle -> handle.execute("insert into holder (entity_id, node_id) values (?, ?)", patient,
                two.node()));
        one.write(Entity.PATIENT, patient, "remarks", "una nota");
        talk();
    }

    @AfterEach
    void close() {
        one.close();
        two.close();
        hub.close();
    }

    private void talk() {
        for (int round = 0; round < 3; round++) {
            assertThat(one.talk().outcome()).isEqualTo(Outcome.COMPLETE);
            assertThat(two.talk().outcome()).isEqualTo(Outcome.COMPLETE);
        }
    }

    private void quarrel() {
        one.write(Entity.PATIENT, patient, "phone", "4155550187");
        clock.advance(Duration.ofHours(5));
        two.write(Entity.PATIENT, patient, "phone", "4155550319");
        two.write(Entity.PATIENT, patient, "street", "Privada Mezquite 8");
        talk();
    }

    @Test
    void bothUnitsSeeBothValuesWithTheirAuthors() {
        quarrel();
        ConflictCase here = only(one);
        ConflictCase there = only(two);
        assertThat(here.subject()).isEqualTo("Quintana, Esther");
        assertThat(here.fields()).singleElement().satisfies(field -> {
            assertThat(field.group()).isEqualTo("phone");
            assertThat(field.values().getFirst().local()).isEqualTo("4155550187");
            assertThat(field.values().getFirst().remote()).isEqualTo("4155550319");
            assertThat(field.proposal()).isNotNull();
        });
        assertThat(here.local().here()).isTrue();
        assertThat(here.local().person()).isEqualTo("Laura de UMF 1 San Miguel");
        assertThat(here.remote().unit()).isEqualTo("UMF 17 Soria");
        assertThat(here.remote().at()).isAfter(here.local().at());
        assertThat(there.remote().here()).isTrue();
        assertThat(there.local().unit()).isEqualTo("UMF 1 San Miguel");
        assertThat(one.value(Entity.PATIENT, patient, "street")).isEqualTo("Privada Mezquite 8");
    }

    @Test
    void aDecisionTravelsAndCanBeTakenBack() {
        quarrel();
        decide(one, Side.REMOTE);
        talk();
        for (StoredUnit unit : List.of(one, two)) {
            assertThat(unit.value(Entity.PATIENT, patient, "phone")).isEqualTo("4155550319");
            assertThat(open(unit)).isEmpty();
            assertThat(unit.conflicts.settled(unit.session(Role.SUPERVISOR))).hasSize(1);
        }
        assertThat(one.count("audit_log where action = 'SETTLE'")).isOne();
        two.conflicts.undo(two.session(Role.SUPERVISOR), settledAt(two));
        talk();
        for (StoredUnit unit : List.of(one, two)) {
            assertThat(unit.value(Entity.PATIENT, patient, "phone")).isEqualTo("4155550187");
            assertThat(open(unit)).hasSize(1);
        }
    }

    @Test
    void toKeepWhatStandsChangesTheConflictAlone() {
        quarrel();
        String rev = one.rev(patient);
        decide(one, Side.LOCAL);
        assertThat(one.rev(patient)).isEqualTo(rev);
        talk();
        assertThat(open(two)).isEmpty();
        assertThat(two.value(Entity.PATIENT, patient, "phone")).isEqualTo("4155550187");
    }

    @Test
    void twoDecisionsAtOnceEndEqualAndNothingIsLostUnseen() {
        quarrel();
        decide(one, Side.REMOTE);
        decide(two, Side.LOCAL);
        talk();
        assertThat(one.value(Entity.PATIENT, patient, "phone")).isEqualTo(two.value(Entity.PATIENT, patient, "phone"));
        assertThat(open(one)).hasSameSizeAs(open(two));
        assertThat(one.count("conflict")).isEqualTo(two.count("conflict"));
    }

    @Test
    void refusesToUndoWhatSomebodyHasChangedSince() {
        quarrel();
        decide(one, Side.REMOTE);
        one.write(Entity.PATIENT, patient, "phone", "4155550999");
        assertThatThrownBy(() -> one.conflicts.undo(one.session(Role.SUPERVISOR), settledAt(one)))
                .isInstanceOf(Problem.class).hasMessageContaining("sync.conflict.changed.since");
    }

    @Test
    void theDeskSeesConflictsAndLeavesThemToWhoMayDecide() {
        quarrel();
        ConflictCase conflict = only(one);
        assertThatThrownBy(() -> one.conflicts.decide(one.session(Role.RECEPTIONIST), conflict.id(), conflict.rev(),
                Map.of("phone", Side.LOCAL))).isInstanceOf(Problem.class).hasMessageContaining("security.not.allowed");
        assertThatThrownBy(() -> one.conflicts.decide(one.session(Role.SUPERVISOR), conflict.id(), "1-X-0",
                Map.of("phone", Side.LOCAL))).isInstanceOf(Problem.class).hasMessageContaining("sync.conflict.changed");
    }

    /** sync.md F21. */
    @Test
    void theSamePersonRegisteredTwiceBecomesAPossiblePairInBothUnits() {
        UUID first = one.patient("Marcelino", "Olvera");
        UUID second = two.patient("Marcelino", "Olvera");
        talk();
        for (StoredUnit unit : List.of(one, two)) {
            assertThat(unit.value(Entity.PATIENT, first, "first_surname")).isEqualTo("Olvera");
            assertThat(unit.value(Entity.PATIENT, second, "first_surname")).isEqualTo("Olvera");
            assertThat(unit.count("duplicate_pair where state = 'OPEN' and origin = 'SYNC'")).isOne();
            assertThat(unit.sync.state().conflicts()).isZero();
            assertThat(unit.sync.state().putAside()).isZero();
        }
    }

    private void decide(StoredUnit unit, Side side) {
        ConflictCase conflict = only(unit);
        unit.conflicts.decide(unit.session(Role.SUPERVISOR), conflict.id(), conflict.rev(), Map.of("phone", side));
    }

    private static UUID settledAt(StoredUnit unit) {
        return unit.conflicts.settled(unit.session(Role.SUPERVISOR)).getFirst().id();
    }

    private static ConflictCase only(StoredUnit unit) {
        List<ConflictCase> open = open(unit);
        assertThat(open).hasSize(1);
        return open.getFirst();
    }

    private static List<ConflictCase> open(StoredUnit unit) {
        return unit.conflicts.open(unit.session(Role.SUPERVISOR));
    }
}
