package mx.ventanilla.agenda;

import static mx.ventanilla.support.StoredClinic.FRIDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.UUID;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Row;
import mx.ventanilla.support.StoredClinic;
import mx.ventanilla.support.TestStores;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlaceCheckTest {
    @ParameterizedTest
    @EnumSource
    void seesAPlaceGivenAwayThoughHeldAndAPlaceHeldForNobody(TestStores stores) {
        try (StoredClinic clinic = new StoredClinic(stores, 1, 15, 4)) {
            AgendaService agenda = new AgendaService(clinic.database, clinic.clock);
            Visit held = book(clinic, agenda, LocalTime.of(10, 0));
            Visit gone = book(clinic, agenda, LocalTime.of(10, 15));
            Visit sound = book(clinic, agenda, LocalTime.of(10, 30));
            String key = keyOf(clinic, gone.id());
            agenda.cancelByPatient(clinic.receptionist(), gone.id(), null);
            assertThat(PlaceCheck.verify(clinic.database)).isEmpty();
            setKey(clinic, held.id(), null);
            setKey(clinic, gone.id(), key);
            assertThat(PlaceCheck.verify(clinic.database)).hasSize(2)
                    .anyMatch(fault -> fault.arguments().contains(held.id()))
                    .anyMatch(fault -> fault.arguments().contains(gone.id()))
                    .noneMatch(fault -> fault.arguments().contains(sound.id()));
        }
    }

    private static Visit book(StoredClinic clinic, AgendaService agenda, LocalTime time) {
        Slot slot = agenda.day(clinic.receptionist(), FRIDAY).roomShifts().stream()
                .filter(shift -> shift.shiftCode().equals("M")).findFirst().orElseThrow().slotAt(time).orElseThrow();
        return agenda.book(clinic.receptionist(), BookingWish.of(clinic.patient(1, "M"), clinic.serviceId, slot));
    }

    private static String keyOf(StoredClinic clinic, UUID visit) {
        return clinic.database.read(handle -> handle.createQuery("select slot_key from visit where id = :id")
                .bind("id", visit).mapTo(String.class).one());
    }

    private static void setKey(StoredClinic clinic, UUID visit, @Nullable String key) {
        clinic.database.write(clinic.receptionist().actor(), transaction -> {
            String rev = transaction.handle().createQuery("select rev from visit where id = :id").bind("id", visit)
                    .mapTo(String.class).one();
            transaction.update(Entity.VISIT, Row.of(visit).with("slot_key", key), rev);
            return 0;
        });
    }
}
