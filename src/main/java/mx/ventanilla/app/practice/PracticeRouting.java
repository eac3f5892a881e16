package mx.ventanilla.app.practice;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import mx.ventanilla.clinic.MedicalUnit;
import mx.ventanilla.core.Ids;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Row;
import mx.ventanilla.db.Transaction;
import org.jspecify.annotations.Nullable;

/** Where the practice unit refers to: three hospitals, each with its specialties, and an address to write from. */
final class PracticeRouting {
    private static final List<String> NEAR = List.of("Cirugía General", "Ginecología", "Medicina Interna",
            "Oftalmología",
            "Otorrinolaringología", "Pediatría", "Traumatología y Ortopedia", "Urología", "Cardiología");
    private static final List<String> FAR = List.of("Dermatología", "Endocrinología", "Gastroenterología", "Neurología",
            "Reumatología", "Cardiología", "Urología");

    private PracticeRouting() {}

    static void write(Transaction transaction, MedicalUnit unit, LocalDate today) {
        transaction.update(Entity.MEDICAL_UNIT, Row.of(unit.id()).with("address",
                "Domicilio de práctica 100, San Miguel de Allende"), unit.rev());
        UUID celaya = hospital(transaction, "HGZ 4 Celaya", "HGZ", "Celaya");
        UUID leon = hospital(transaction, "HGR 58 León", "HGR", "León");
        UUID queretaro = hospital(transaction, "HGR 1 Querétaro", "HGR", "Querétaro");
        NEAR.forEach(specialty -> route(transaction, specialty, celaya, 1, today.minusYears(2), "Zona San Miguel"));
        NEAR.forEach(specialty -> route(transaction, specialty, leon, 2, today.minusYears(5), null));
        FAR.forEach(specialty -> route(transaction, specialty, leon, 1, today.minusYears(5), null));
        FAR.forEach(specialty -> route(transaction, specialty, queretaro, 3, today.minusYears(5), null));
        route(transaction, "Dermatología", celaya, 1, today.plusMonths(3), null);
    }

    private static UUID hospital(Transaction transaction, String name, String type, String place) {
        UUID id = Ids.next();
        transaction.insert(Entity.HOSPITAL, Row.of(id).with("name", name).with("unit_type", type).with("clues", null)
                .with("place", place).with("unit_id", null).with("active", true));
        return id;
    }

    private static void route(Transaction transaction, String specialty, UUID hospital, int preference, LocalDate from,
            @Nullable String reason) {
        transaction.insert(Entity.ROUTING, Row.of(Ids.next()).with("origin_unit", null).with("specialty", specialty)
                .with("hospital_id", hospital).with("preference", preference).with("valid_from", from)
                .with("valid_to", null).with("reason", reason).with("active", true));
    }
}
