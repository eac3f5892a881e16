package mx.ventanilla.referral;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import mx.ventanilla.clinic.Clinic;
import mx.ventanilla.clinic.NewUnit;
import mx.ventanilla.clinic.Settings;
import mx.ventanilla.clinic.UnitSetup;
import mx.ventanilla.clinic.UnitType;
import mx.ventanilla.core.Ids;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.seal.UnitKeys;
import mx.ventanilla.db.Actor;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.Drafts;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Row;
import mx.ventanilla.db.StoreSecrets;
import mx.ventanilla.db.Subscription;
import mx.ventanilla.print.PaperSize;
import mx.ventanilla.security.NewUser;
import mx.ventanilla.security.Role;
import mx.ventanilla.security.Session;
import mx.ventanilla.security.SignInService;
import mx.ventanilla.security.UserService;
import mx.ventanilla.support.SetClock;
import mx.ventanilla.support.StoredClinic;
import mx.ventanilla.support.TestStores;

/** A unit of its own, set up as the assistant does it, that can send and receive referrals. */
public final class NeighbourUnit implements AutoCloseable {
    public static final char[] PASSWORD = "una buena clave".toCharArray();
    public static final char[] CODE = "482913".toCharArray();

    public final SetClock clock;
    public final Database database;
    public final UUID unitId;
    public final Clinic clinic;
    public final Settings settings;
    public final ReferralServices services;
    private final Subscription appointments;
    public final Session doctor;
    public final Session desk;

    public NeighbourUnit(TestStores stores, String name, UnitType type) {
        clock = new SetClock(StoredClinic.FRIDAY.atTime(9, 0));
        database = stores.create(clock);
        UUID staff = Ids.next();
        UUID[] made = database.write(Actor.system(database.node().deviceId()), transaction -> {
            UUID unit = UnitSetup.write(transaction, new NewUnit(name, type, null, 2, 20));
            transaction.insert(Entity.STAFF, Row.of(staff).with("unit_id", unit).with("given_names", "Irene")
                    .with("first_surname", "Vega").with("second_surname", "Solano").with("sex", "M")
                    .with("title", "Dra.").with("role", "PHYSICIAN").with("license", "99110427")
                    .with("professional_id", "8812045").with("active", true));
            return new UUID[]{unit, UserService.insert(transaction,
                    new NewUser("irene", "Irene Vega Solano", Role.PHYSICIAN, staff), PASSWORD)};
        });
        unitId = made[0];
        address();
        clinic = new Clinic(database, clock);
        settings = new Settings(database);
        StoreSecrets secrets = StoreSecrets.generate();
        appointments = AppointmentFollower.on(database, clinic, settings);
        services = new ReferralServices(new ReferralServices.Outside(database, clinic, settings,
                new Drafts(database, clock), new SignInService(database, database.node().deviceId(), clock),
                UnitKeys.ofHex(secrets.signKey(), secrets.signPublic(), secrets.sealKey(), secrets.sealPublic()),
                () -> new SecretKeySpec("pepper".getBytes(StandardCharsets.US_ASCII), "HmacSHA256")));
        doctor = new Session(made[1], "irene", "Irene Vega Solano", Role.PHYSICIAN, staff, database.node().deviceId());
        desk = session(Role.REFERRAL_DESK);
        services.codes().set(doctor, PASSWORD, CODE);
    }

    private void address() {
        String rev = database.read(handle -> handle.createQuery("select rev from medical_unit where is_local = true")
                .mapTo(String.class).one());
        database.write(Actor.system(database.node().deviceId()), transaction -> {
            transaction.update(Entity.MEDICAL_UNIT, Row.of(unitId).with("address", "Salida a Celaya 12"), rev);
            return 0;
        });
    }

    public Session session(Role role) {
        return new Session(StoredClinic.id(role.name()), "x", "Laura Peralta", role, null, database.node().deviceId());
    }

    /** This doctor works in this room, mornings and afternoons. */
    public void duty(int room, Session who) {
        database.write(who.actor(), transaction -> {
            UUID roomId = transaction.handle().createQuery("select id from consulting_room where room_number = :number")
                    .bind("number", room).mapTo(UUID.class).one();
            transaction.handle().createQuery("select id from shift").mapTo(UUID.class).list()
                    .forEach(shift -> transaction.insert(Entity.ROOM_DUTY, Row.of(Ids.next()).with("room_id", roomId)
                            .with("shift_id", shift).with("staff_id", who.staffId())
                            .with("valid_from", LocalDate.of(2026, 1, 1)).with("valid_to", null)));
            return 0;
        });
    }

    /** A hospital that this unit may send patients to. */
    public UUID knows(String hospital) {
        UUID id = Ids.next();
        services.routing().save(session(Role.ADMIN), new Hospital(id, "", hospital, "HGZ", null, "Celaya", null, true));
        return id;
    }

    public UUID patient(String given, String surname) {
        UUID id = Ids.next();
        database.write(doctor.actor(), transaction -> {
            transaction.insert(Entity.PATIENT, Row.of(id).with("nss", "12987904122").with("aggregate_code", "1M1979OR")
                    .with("curp_unverified", false).with("given_names", given).with("first_surname", surname)
                    .with("second_surname", "Martínez").with("birth_date", LocalDate.of(1979, 3, 14)).with("sex", "M")
                    .with("unit_id", unitId).with("room_number", 1).with("shift_code", "M")
                    .with("street", "Aldama 12").with("neighbourhood", "Centro").with("postal_code", "37700")
                    .with("phone", "4155550142").with("needs_interpreter", false).with("identified", true)
                    .with("alive", true));
            return 0;
        });
        return id;
    }

    /** A referral of a new patient to this hospital, signed. */
    public SigningService.Signed signed(UUID hospital, Priority priority) {
        ReferralDraft draft = new ReferralDraft(patient("María Elena", "García"), "Cardiología", hospital,
                "La paciente vive cerca", priority, List.of("R072", "I10X"),
                new ReferralDraft.Texts("Valoración de dolor precordial.", "Dolor opresivo al subir un piso.",
                        "Losartán 50 mg", "", ""),
                new TypedVitals(Map.of(VitalSign.BLOOD_PRESSURE, "148/92", VitalSign.HEART_RATE, "84",
                        VitalSign.RESPIRATORY_RATE, "18", VitalSign.TEMPERATURE, "36,6", VitalSign.WEIGHT, "71.5")),
                ReferralDraft.Travel.NONE, null, "");
        clock.advance(java.time.Duration.ofMinutes(1));
        return services.signing().sign(doctor, draft, CODE.clone());
    }

    public ReferralRow row(UUID referral) {
        return services.referrals().open(doctor, referral, "test").row();
    }

    public void step(UUID referral, NewEvent event) {
        clock.advance(java.time.Duration.ofMinutes(1));
        services.referrals().step(doctor, referral, event);
    }

    /** What this unit prints of a referral. */
    public byte[] paper(UUID referral) {
        return services.referrals().sheet(doctor, referral,
                new ReferralSheet(new Messages(Messages.SPANISH), PaperSize.LETTER), services.keys());
    }

    /** All that this unit says of a referral. */
    public ForeignReferrals.Told told(UUID referral) {
        return new ForeignReferrals.Told(referral, unitId, services.keys().publicKeys(),
                database.read(handle -> ReferralTelling.of(handle, referral, unitId)));
    }

    public ForeignReferrals.Taken take(ForeignReferrals.Told told) {
        return database.write(desk.actor(), transaction -> services.foreign().take(transaction, told));
    }

    @Override
    public void close() {
        appointments.close();
        services.close();
        settings.close();
        clinic.close();
        database.close();
    }
}
