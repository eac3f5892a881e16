package mx.ventanilla.app.practice;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javax.crypto.spec.SecretKeySpec;
import mx.ventanilla.clinic.Clinic;
import mx.ventanilla.clinic.Settings;
import mx.ventanilla.core.seal.UnitKeys;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.Drafts;
import mx.ventanilla.db.StoreSecrets;
import mx.ventanilla.referral.AnswerDraft;
import mx.ventanilla.referral.ContactAttempt;
import mx.ventanilla.referral.EventSource;
import mx.ventanilla.referral.NewEvent;
import mx.ventanilla.referral.Priority;
import mx.ventanilla.referral.ReferralDraft;
import mx.ventanilla.referral.ReferralServices;
import mx.ventanilla.referral.ReferralStep;
import mx.ventanilla.referral.TypedVitals;
import mx.ventanilla.referral.VitalSign;
import mx.ventanilla.security.Role;
import mx.ventanilla.security.Session;
import mx.ventanilla.security.SignInService;

/** Referrals that the first doctor of an invented clinic signed for its patients, each in another place of its way. */
final class PracticeJourneys implements AutoCloseable {
    private static final char[] CODE = "482913".toCharArray();
    private static final String DESK = "Mesa de referencias";
    private final Database database;
    private final PracticeClock clock;
    private final LocalDateTime at;
    private final Settings settings;
    private final ReferralServices services;
    private final Session doctor;
    private final Session admin;

    /** What a referral asks. */
    private record Story(String specialty, String diagnosis, String reason, boolean urgent) {}

    PracticeJourneys(Database database, Clinic clinic, StoreSecrets secrets, PracticeClock clock, LocalDateTime at) {
        this.database = database;
        this.clock = clock;
        this.at = at;
        byte[] secret = HexFormat.of().parseHex(secrets.indexKey());
        this.settings = new Settings(database);
        this.services = new ReferralServices(new ReferralServices.Outside(database, clinic, settings,
                new Drafts(database, clock), new SignInService(database, database.node().deviceId(), clock),
                UnitKeys.ofHex(secrets.signKey(), secrets.signPublic(), secrets.sealKey(), secrets.sealPublic()),
                () -> new SecretKeySpec(secret, "HmacSHA256")));
        this.doctor = session("medico", Role.PHYSICIAN);
        this.admin = session("admin", Role.ADMIN);
    }

    /** Writes them. The code that signed them is void afterwards: who practises sets one of their own. */
    void write() {
        services.codes().set(doctor, PracticeStaff.PASSWORD.toCharArray(), CODE.clone());
        List<Journey> journeys = journeys(at.toLocalDate());
        List<UUID> people = people(journeys.size());
        if (people.size() == journeys.size()) {
            for (int n = 0; n < journeys.size(); n++) {
                Journey journey = journeys.get(n);
                clock.set(at.minusDays(journey.daysAgo()).minusHours(1));
                UUID id = services.signing().sign(doctor, draft(people.get(n), journey.story()), CODE.clone()).id();
                journey.way().forEach(step -> step.accept(id));
            }
        }
        clock.set(at);
        services.codes().reset(admin, doctor.userId());
    }

    private record Journey(int daysAgo, Story story, List<Consumer<UUID>> way) {}

    private List<Journey> journeys(LocalDate today) {
        return List.of(
                new Journey(41, new Story("Urología", "N200", "Cólico renal de repetición.", false),
                        List.of(sent(40), contact(9, ContactAttempt.Whom.HOSPITAL, "Sin agenda hasta fin de mes"),
                                contact(8, ContactAttempt.Whom.PATIENT, "Avisado; sigue con dolor leve"))),
                new Journey(37, new Story("Oftalmología", "H269", "Baja visual progresiva.", false),
                        List.of(sent(36))),
                new Journey(31, new Story("Cardiología", "I209", "Dolor de pecho al esfuerzo.", false),
                        List.of(sent(30), accepted(20, today.minusDays(7)), answered(2))),
                new Journey(26, new Story("Cirugía General", "K409", "Hernia inguinal que crece.", false),
                        List.of(sent(25), contact(5, ContactAttempt.Whom.HOSPITAL, "La tienen; falta programar"))),
                new Journey(22, new Story("Medicina Interna", "D509", "Anemia sin causa clara.", false),
                        List.of(sent(21), returned(3))),
                new Journey(16, new Story("Cirugía General", "K802", "Cólico biliar de repetición.", false),
                        List.of(sent(15), accepted(4, today.plusDays(4)))),
                new Journey(14, new Story("Endocrinología", "E039", "Hipotiroidismo de difícil control.", false),
                        List.of(sent(13), accepted(3, today.plusDays(6)))),
                new Journey(8, new Story("Traumatología y Ortopedia", "M545", "Lumbalgia que no cede.", false),
                        List.of(sent(7))),
                new Journey(3, new Story("Otorrinolaringología", "H919", "Pérdida de audición.", false),
                        List.of(step(3, NewEvent.of(ReferralStep.HAND_OVER)))),
                new Journey(0, new Story("Cardiología", "I209", "Dolor de pecho desde anoche.", true),
                        List.of(step(0, NewEvent.of(ReferralStep.HAND_OVER)))));
    }

    private Consumer<UUID> sent(int daysAgo) {
        return step(daysAgo, NewEvent.of(ReferralStep.SEND));
    }

    private Consumer<UUID> accepted(int daysAgo, LocalDate day) {
        return step(daysAgo, NewEvent.of(ReferralStep.ACCEPT).told(EventSource.PHONE, DESK)
                .on(day, LocalTime.of(10, 40), "Consulta externa, 3"));
    }

    private Consumer<UUID> returned(int daysAgo) {
        return step(daysAgo, NewEvent.of(ReferralStep.RETURN).told(EventSource.PHONE, DESK)
                .because("INCOMPLETE", "Falta la biometría hemática"));
    }

    private Consumer<UUID> step(int daysAgo, NewEvent event) {
        return id -> {
            clock.set(at.minusDays(daysAgo).minusMinutes(20));
            services.referrals().step(doctor, id, event);
        };
    }

    private Consumer<UUID> contact(int daysAgo, ContactAttempt.Whom whom, String note) {
        return id -> {
            clock.set(at.minusDays(daysAgo).minusMinutes(15));
            services.referrals().contact(doctor, id, whom, ContactAttempt.Means.PHONE, ContactAttempt.Outcome.REACHED,
                    note);
        };
    }

    private Consumer<UUID> answered(int daysAgo) {
        return id -> {
            clock.set(at.minusDays(daysAgo).minusMinutes(10));
            services.signing().capture(doctor, id, new AnswerDraft(List.of("I209"),
                    at.toLocalDate().minusDays(7), "Prueba de esfuerzo positiva en cara anterior.",
                    "Metoprolol 50 mg cada 12 horas.", "Continuar el tratamiento y vigilar la presión.",
                    at.toLocalDate().plusMonths(3), "Dr. Tomás Rivas", "El paciente trajo la hoja"));
        };
    }

    private ReferralDraft draft(UUID patient, Story story) {
        return new ReferralDraft(patient, story.specialty(), null, "",
                story.urgent() ? Priority.URGENT : Priority.ORDINARY, List.of(story.diagnosis()),
                new ReferralDraft.Texts(story.reason(), "Evolución de tres meses, sin mejoría con el tratamiento.",
                        "Tratamiento habitual", "", ""),
                new TypedVitals(Map.of(VitalSign.BLOOD_PRESSURE, "128/82", VitalSign.HEART_RATE, "76",
                        VitalSign.RESPIRATORY_RATE, "18", VitalSign.TEMPERATURE, "36.6", VitalSign.OXYGEN, "97",
                        VitalSign.WEIGHT, "71", VitalSign.HEIGHT, "164")),
                story.urgent() ? new ReferralDraft.Travel(true, "Un familiar", "10:00") : ReferralDraft.Travel.NONE,
                null, "");
    }

    /** So many adults whose data are whole. */
    private List<UUID> people(int count) {
        LocalDate today = at.toLocalDate();
        return database.read(handle -> handle.createQuery("""
                select id from patient where nss is not null and aggregate_code is not null and street is not null
                  and identified = true and alive = true and birth_date between :from and :to
                order by record_number offset 60 rows fetch next %d rows only""".formatted(count))
                .bind("from", today.minusYears(75)).bind("to", today.minusYears(30)).mapTo(UUID.class).list());
    }

    private Session session(String user, Role role) {
        return database.read(handle -> handle.createQuery("""
                select id, full_name, staff_id from user_account where user_name = :user""").bind("user", user)
                .map((row, context) -> new Session(row.getObject(1, UUID.class), user, row.getString(2), role,
                        row.getObject(3, UUID.class), database.node().deviceId()))
                .one());
    }

    @Override
    public void close() {
        services.close();
        settings.close();
    }
}
