package mx.ventanilla.patient.duplicate;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import mx.ventanilla.core.Ids;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Row;
import mx.ventanilla.db.Transaction;
import mx.ventanilla.support.StoredClinic;

/** Writes invented records of every kind that names a patient. A new kind of them has to be added here. */
final class PersonalRecords {
    private static final LocalDate DAY = StoredClinic.FRIDAY;
    private final StoredClinic clinic;
    private final SplittableRandom random;
    private final Map<Entity, Maker> makers = new EnumMap<>(Entity.class);

    PersonalRecords(StoredClinic clinic, SplittableRandom random) {
        this.clinic = clinic;
        this.random = random;
        makers.put(Entity.VISIT, this::visit);
        makers.put(Entity.COVERAGE, this::cover);
        makers.put(Entity.COVER_DOCUMENT, this::paper);
        makers.put(Entity.UNIFILA_ENTRY, this::unifila);
        makers.put(Entity.WAITING_REQUEST, this::waiting);
        makers.put(Entity.ARCO_REQUEST, this::arco);
        makers.put(Entity.REFERRAL, this::referral);
        makers.put(Entity.AWAY_VISIT, this::away);
        makers.put(Entity.REFERRAL_BOOKING, this::booking);
    }

    Set<Entity> kinds() {
        return makers.keySet();
    }

    /** Some records of each kind, none to three. */
    void write(UUID patient) {
        clinic.database.write(clinic.receptionist().actor(), transaction -> {
            makers.forEach((entity, maker) -> {
                for (int records = random.nextInt(4); records > 0; records--) {
                    maker.make(transaction, patient, records);
                }
            });
            return 0;
        });
    }

    private void visit(Transaction transaction, UUID patient, int number) {
        UUID id = Ids.next();
        LocalDate day = DAY.plusDays(number);
        boolean booked = random.nextBoolean();
        String key = booked ? patient + "|" + clinic.serviceId + "|" + day : null;
        transaction.insert(Entity.VISIT, Row.of(id).with("patient_id", patient).with("unit_id", clinic.unitId)
                .with("service_id", clinic.serviceId).with("visit_day", day).with("starts", LocalTime.of(9, 0))
                .with("slot_minutes", 15).with("kind", "BOOKED_AHEAD").with("visit_type", "FIRST")
                .with("state", booked ? "BOOKED" : "CANCELLED").with("patient_day_key", key).with("priority", 0)
                .with("requested_at", clinic.clock.instant()).with("foreign_unit", false));
        if (booked && random.nextBoolean()) {
            UUID absence = Ids.next();
            transaction.insert(Entity.ABSENCE, Row.of(absence).with("unit_id", clinic.unitId).with("scope", "UNIT")
                    .with("first_day", day).with("last_day", day).with("reason", "Curso").with("state", "DECIDED")
                    .with("decided_at", clinic.clock.instant()).with("decided_by", UUID.randomUUID()));
            transaction.insert(Entity.ABSENCE_LINE, Row.of(Ids.next()).with("absence_id", absence).with("visit_id", id)
                    .with("choice", "CANCEL").with("why", "x").with("patient_day_key", key).with("calls", 0));
        }
    }

    private void cover(Transaction transaction, UUID patient, int number) {
        if (number == 1) {
            transaction.insert(Entity.COVERAGE, Row.of(Ids.next()).with("patient_id", patient)
                    .with("entitled", random.nextBoolean()).with("valid_until", DAY.plusDays(random.nextInt(300)))
                    .with("regime", random.nextBoolean() ? "SF" : "OR")
                    .with("checked_at", clinic.clock.instant().minusSeconds(random.nextInt(4_000_000))));
        }
    }

    private void paper(Transaction transaction, UUID patient, int number) {
        transaction.insert(Entity.COVER_DOCUMENT, Row.of(Ids.next()).with("patient_id", patient)
                .with("kind", number == 1 ? "CURP" : number == 2 ? "PASSPORT" : "IDENTIFICATION")
                .with("seen_on", DAY.minusDays(random.nextInt(90))));
    }

    private void unifila(Transaction transaction, UUID patient, int number) {
        LocalDate day = DAY.minusDays(number);
        boolean waits = random.nextBoolean();
        transaction.insert(Entity.UNIFILA_ENTRY, Row.of(Ids.next()).with("unit_id", clinic.unitId)
                .with("patient_id", patient).with("service_id", clinic.serviceId).with("visit_day", day)
                .with("joined_at", clinic.clock.instant()).with("priority", 0)
                .with("left_at", waits ? null : clinic.clock.instant())
                .with("waiting_key", waits ? patient + "|" + day : null));
    }

    private void waiting(Transaction transaction, UUID patient, int number) {
        transaction.insert(Entity.WAITING_REQUEST, Row.of(Ids.next()).with("unit_id", clinic.unitId)
                .with("patient_id", patient).with("service_id", clinic.serviceId).with("priority", number)
                .with("channel", "DESK").with("requested_at", clinic.clock.instant()).with("state", "WAITING"));
    }

    private void arco(Transaction transaction, UUID patient, int number) {
        transaction.insert(Entity.ARCO_REQUEST, Row.of(Ids.next()).with("patient_id", patient)
                .with("requester", "Ella " + number).with("kind", "ACCESS").with("state", "OPEN")
                .with("received_on", DAY).with("due_on", DAY.plusDays(28)).with("request", "Copia"));
    }

    private void away(Transaction transaction, UUID patient, int number) {
        transaction.insert(Entity.AWAY_VISIT, Row.of(Ids.next()).with("patient_id", patient)
                .with("unit_name", "UMF 2").with("visit_day", DAY.minusDays(number)).with("kind", "WALK_IN")
                .with("state", "ATTENDED").with("outcome", random.nextBoolean() ? "DISCHARGED" : null));
    }

    private void booking(Transaction transaction, UUID patient, int number) {
        transaction.insert(Entity.REFERRAL_BOOKING, Row.of(referral(transaction, patient, number))
                .with("patient_id", patient).with("visit_id", null));
    }

    private UUID referral(Transaction transaction, UUID patient, int number) {
        UUID id = Ids.next();
        transaction.insert(Entity.REFERRAL, Row.of(id).with("folio", id.toString().substring(24))
                .with("origin_unit_id", clinic.unitId).with("origin_name", "UMF 1").with("author_id", UUID.randomUUID())
                .with("author_name", "Ana Vega").with("patient_id", patient).with("patient_name", "Ana " + number)
                .with("specialty", "Cardiología").with("hospital_name", "HGZ 4").with("priority", "ORDINARY")
                .with("signed_at", clinic.clock.instant()));
        return id;
    }

    @FunctionalInterface
    private interface Maker {
        void make(Transaction transaction, UUID patient, int number);
    }
}
