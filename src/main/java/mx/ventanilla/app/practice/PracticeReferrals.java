package mx.ventanilla.app.practice;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mx.ventanilla.app.OpenStore;
import mx.ventanilla.core.Ids;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Row;
import mx.ventanilla.referral.Priority;
import mx.ventanilla.referral.ReferralDraft;
import mx.ventanilla.referral.TypedVitals;
import mx.ventanilla.referral.VitalSign;
import mx.ventanilla.security.Session;

/** Invented patients of a unit and the referrals that its doctor signed for them. */
final class PracticeReferrals {
    private static final char[] CODE = "482913".toCharArray();
    private static final List<Story> STORIES = List.of(
            new Story("Rosa", "Aguilar", "M", 1961, "Cardiología", "I209", "Dolor de pecho al esfuerzo.", 12, false),
            new Story("Ramiro", "Huerta", "H", 1957, "Cardiología", "I10X", "Hipertensión de difícil control.", 11,
                    false),
            new Story("Leticia", "Bravo", "M", 1974, "Cardiología", "R002", "Palpitaciones en reposo.", 9, false),
            new Story("Fidel", "Olmos", "H", 1983, "Cirugía General", "K409", "Hernia inguinal que crece.", 8, false),
            new Story("Elvira", "Cano", "M", 1990, "Medicina Interna", "D509", "Anemia sin causa clara.", 6, false),
            new Story("Abel", "Rico", "H", 1968, "Cirugía General", "K802", "Cólico biliar de repetición.", 4, false),
            new Story("Nora", "Luna", "M", 1955, "Cardiología", "I208", "Dolor de pecho desde anoche.", 0, true));
    private final OpenStore store;
    private final Session doctor;
    private final UUID hospital;
    private final PracticeClock clock;
    private final LocalDateTime at;

    private record Story(String given, String surname, String sex, int born, String specialty, String diagnosis,
            String reason, int daysAgo, boolean urgent) {}

    PracticeReferrals(OpenStore store, Session doctor, UUID hospital, PracticeClock clock, LocalDateTime at) {
        this.store = store;
        this.doctor = doctor;
        this.hospital = hospital;
        this.clock = clock;
        this.at = at;
    }

    /** Signs them, the oldest first. */
    List<UUID> sign() {
        store.referrals().codes().set(doctor, PracticeStaff.PASSWORD.toCharArray(), CODE.clone());
        List<UUID> signed = new ArrayList<>();
        for (Story story : STORIES) {
            clock.set(at.minusDays(story.daysAgo()).minusHours(1));
            signed.add(store.referrals().signing().sign(doctor, draft(patient(story), story), CODE.clone()).id());
        }
        return signed;
    }

    private UUID patient(Story story) {
        UUID id = Ids.next();
        store.database().write(doctor.actor(), transaction -> {
            transaction.insert(Entity.PATIENT, Row.of(id)
                    .with("nss", PracticePopulation.checked("1298%02d0412".formatted(story.born() % 100)))
                    .with("aggregate_code", "1" + story.sex() + story.born() + "OR").with("curp_unverified", false)
                    .with("given_names", story.given()).with("first_surname", story.surname())
                    .with("second_surname", "Martínez").with("birth_date", LocalDate.of(story.born(), 3, 14))
                    .with("sex", story.sex()).with("unit_id", null).with("room_number", 1).with("shift_code", "M")
                    .with("street", "Domicilio de práctica 7").with("neighbourhood", "Centro")
                    .with("postal_code", "37700").with("phone", "4155550142").with("needs_interpreter", false)
                    .with("identified", true).with("alive", true));
            return 0;
        });
        return id;
    }

    private ReferralDraft draft(UUID patient, Story story) {
        return new ReferralDraft(patient, story.specialty(), hospital, "Es el hospital de la zona",
                story.urgent() ? Priority.URGENT : Priority.ORDINARY, List.of(story.diagnosis()),
                new ReferralDraft.Texts(story.reason(), "Evolución de tres meses, sin mejoría con el tratamiento.",
                        "Tratamiento habitual", "", ""),
                new TypedVitals(Map.of(VitalSign.BLOOD_PRESSURE, "132/84", VitalSign.HEART_RATE, "78",
                        VitalSign.RESPIRATORY_RATE, "18", VitalSign.TEMPERATURE, "36.6", VitalSign.OXYGEN, "96",
                        VitalSign.WEIGHT, "70", VitalSign.HEIGHT, "165")),
                ReferralDraft.Travel.NONE, null, "");
    }
}
