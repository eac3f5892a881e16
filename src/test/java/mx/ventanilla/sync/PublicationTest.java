package mx.ventanilla.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import mx.ventanilla.core.Ids;
import mx.ventanilla.core.Problem;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Row;
import mx.ventanilla.hub.TestHub;
import mx.ventanilla.support.SetClock;
import mx.ventanilla.support.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Catalogues, routing, holidays and staff go from the region to its units. */
class PublicationTest {
    private static final List<String> LINES = List.of(
            "{\"entity\":\"HOSPITAL\",\"name\":\"HGZ 4 Celaya\",\"unit_type\":\"HGZ\",\"place\":\"Celaya\"}",
            "{\"entity\":\"ROUTING\",\"specialty\":\"Cardiología\",\"hospital\":\"HGZ 4 Celaya\",\"preference\":1,"
                    + "\"valid_from\":\"2027-01-01\"}",
            "{\"entity\":\"CLOSED_DAY\",\"closed_on\":\"2027-09-16\",\"kind\":\"CLOSED\",\"name\":\"Independencia\"}",
            "",
            "{\"entity\":\"STAFF\",\"license\":\"99112233\",\"given_names\":\"Ana\",\"first_surname\":\"Luna\","
                    + "\"role\":\"PHYSICIAN\"}");
    private final SetClock clock = new SetClock(LocalDate.of(2027, 3, 5).atTime(9, 0));
    private final TestHub hub = new TestHub(clock);
    private final StoredUnit one = new StoredUnit(TestStores.H2, hub, "UMF 1 San Miguel", false, clock);
    private final StoredUnit two = new StoredUnit(TestStores.POSTGRES, hub, "UMF 17 Soria", false, clock);

    @AfterEach
    void close() {
        one.close();
        two.close();
        hub.close();
    }

    @Test
    void everyUnitGetsThemOnceAndTheSameFileAgainChangesNothing() {
        one.insert(Entity.CLOSED_DAY, Row.of(Ids.next()).with("unit_id", one.unitId)
                .with("closed_on", LocalDate.of(2027, 9, 16)).with("kind", "URGENT_ONLY").with("name", "Fiesta")
                .with("active", true));
        one.talk();
        two.talk();
        assertThat(hub.service().publish(LINES, null).records()).isEqualTo(8);
        for (StoredUnit unit : List.of(one, two)) {
            assertThat(unit.talk().quarantined()).isZero();
            assertThat(unit.count("closed_day where name = 'Independencia' and kind = 'CLOSED'")).isOne();
            assertThat(unit.count("closed_day")).isOne();
            assertThat(unit.count("routing r join hospital h on h.id = r.hospital_id where h.name = 'HGZ 4 Celaya'"))
                    .isOne();
            assertThat(unit.count("staff where license = '99112233' and first_surname = 'Luna'")).isOne();
        }
        assertThat(hub.service().publish(LINES, null).records()).isZero();
        assertThat(hub.service().publish(LINES, "UMF 17 Soria").units()).isOne();
    }

    @Test
    void aLineThatIsWrongHandsNothingDown() {
        one.talk();
        assertThatThrownBy(() -> hub.service().publish(List.of(LINES.getFirst(),
                "{\"entity\":\"CLOSED_DAY\",\"closed_on\":\"mañana\",\"kind\":\"CLOSED\",\"name\":\"x\"}"), null))
                .isInstanceOf(Problem.class).hasMessageContaining("hub.publish.line");
        assertThatThrownBy(() -> hub.service().publish(List.of("{\"entity\":\"PATIENT\"}"), null))
                .isInstanceOf(Problem.class);
        one.talk();
        assertThat(one.count("hospital")).isZero();
    }
}
