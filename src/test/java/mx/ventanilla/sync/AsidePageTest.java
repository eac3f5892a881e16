package mx.ventanilla.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import mx.ventanilla.db.LogVerifier;
import mx.ventanilla.db.RecordCheck;
import mx.ventanilla.support.StoredClinic;
import mx.ventanilla.support.TestStores;
import mx.ventanilla.sync.wire.ItemsHeader;
import mx.ventanilla.sync.wire.WireItem;
import mx.ventanilla.sync.wire.WireJson;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pages with much in them that cannot be written here: the rest goes in, and the unit goes on. */
class AsidePageTest {
    private static final UUID EPOCH = new UUID(8, 8);
    private static final int MANY = 40;

    @ParameterizedTest
    @EnumSource
    @DisplayName("F26 F27 of a page in which every second record cannot be, the others are in, with their log")
    void everySecondRecord(TestStores stores) {
        try (StoredClinic clinic = new StoredClinic(stores, 1, 15, 4)) {
            StoredLog log = begun(clinic);
            List<WireItem> items = new ArrayList<>();
            for (int n = 0; n < MANY; n++) {
                items.add(cover(n, n, "OR"));
                items.add(patient(clinic, n, "Ana"));
                items.add(patient(clinic, MANY + n, "A".repeat(900)));
                items.add(new WireItem("PATIENT", id(2 * MANY + n), "1-X-9",
                        WireJson.object().put("birth_date", "ayer")));
            }
            int aside = page(clinic, log, items, true);
            assertThat(aside).isEqualTo(3 * MANY);
            assertThat(count(clinic, "patient")).isEqualTo(MANY);
            assertThat(count(clinic, "coverage")).as("they followed their parents").isEqualTo(MANY);
            assertThat(count(clinic, "quarantine where state = 'OPEN'")).isEqualTo(2 * MANY);
            assertThat(count(clinic, "sync_waiting where reason <> 'DONE'")).isZero();
            assertThat(log.position().cursor()).isEqualTo(items.size());
            assertThat(count(clinic, "change_log where op = 'R'")).as("only of what was written").isEqualTo(2 * MANY);
            assertThat(LogVerifier.verify(clinic.database)).isEmpty();
            assertThat(RecordCheck.verify(clinic.database)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("F26 F27 a child that cannot be even with its parent is put aside, and holds nobody up")
    void aChildThatCannotBe(TestStores stores) {
        try (StoredClinic clinic = new StoredClinic(stores, 1, 15, 4)) {
            StoredLog log = begun(clinic);
            page(clinic, log, List.of(cover(1, 7, "OR"), cover(2, 7, "OR"), cover(3, 8, "OR")), false);
            assertThat(count(clinic, "sync_waiting where reason = 'PARENT'")).isEqualTo(3);
            page(clinic, log, List.of(patient(clinic, 7, "Ana")), true);
            page(clinic, log, List.of(patient(clinic, 8, "Eva")), false);
            assertThat(count(clinic, "coverage")).as("one of the two, and the one after them").isEqualTo(2);
            assertThat(count(clinic, "quarantine where state = 'OPEN' and reason = 'TAKEN'")).isEqualTo(1);
            assertThat(count(clinic, "sync_waiting where reason <> 'DONE'")).isZero();
            assertThat(LogVerifier.verify(clinic.database)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("F26 what is put aside again and again lies there once, and goes when it can be written")
    void onceAside(TestStores stores) {
        try (StoredClinic clinic = new StoredClinic(stores, 1, 15, 4)) {
            StoredLog log = begun(clinic);
            page(clinic, log, List.of(patient(clinic, 1, "A".repeat(900))), false);
            page(clinic, log, List.of(patient(clinic, 1, "B".repeat(900))), false);
            assertThat(count(clinic, "quarantine where state = 'OPEN'")).isEqualTo(1);
            assertThat(new ItemApplication(clinic.database).retryAside()).isZero();
            page(clinic, log, List.of(patient(clinic, 1, "Ana")), false);
            assertThat(count(clinic, "quarantine where state = 'OPEN'")).isZero();
            assertThat(count(clinic, "patient where given_names = 'Ana'")).isEqualTo(1);
        }
    }

    private static StoredLog begun(StoredClinic clinic) {
        StoredLog log = new StoredLog(clinic.database);
        log.follow(EPOCH, 0);
        return log;
    }

    private static int page(StoredClinic clinic, StoredLog log, List<WireItem> items, boolean more) {
        LogPosition at = log.position();
        return log
                .apply(new ItemsHeader(EPOCH, EPOCH, at.node(), at.epoch(), at.cursor(), at.cursor() + items.size(), 7,
                        at.lastSeq(), more, clinic.clock.instant()), items);
    }

    private static WireItem patient(StoredClinic clinic, int number, String name) {
        ObjectNode state = WireJson.object().put("given_names", name).put("first_surname", "Luna")
                .put("curp_unverified", false).put("unit_id", clinic.unitId.toString()).put("needs_interpreter", false)
                .put("identified", true).put("alive", true);
        return new WireItem("PATIENT", id(number), "1-X-" + name.length(), state);
    }

    private static WireItem cover(int number, int patient, String regime) {
        return new WireItem("COVERAGE", new UUID(6, number), "1-Y-" + number, WireJson.object()
                .put("patient_id", id(patient).toString()).put("entitled", true).put("regime", regime));
    }

    private static UUID id(int number) {
        return new UUID(5, number);
    }

    private static long count(StoredClinic clinic, String what) {
        return clinic.database.read(handle -> handle.createQuery("select count(*) from " + what).mapTo(Long.class)
                .one());
    }
}
