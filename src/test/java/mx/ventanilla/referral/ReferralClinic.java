package mx.ventanilla.referral;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import mx.ventanilla.clinic.Clinic;
import mx.ventanilla.clinic.Settings;
import mx.ventanilla.core.Ids;
import mx.ventanilla.core.seal.UnitKeys;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.Drafts;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Row;
import mx.ventanilla.db.StoreSecrets;
import mx.ventanilla.security.NewUser;
import mx.ventanilla.security.Role;
import mx.ventanilla.security.Session;
import mx.ventanilla.security.SignInService;
import mx.ventanilla.security.SigningCodeService;
import mx.ventanilla.security.UserService;
import mx.ventanilla.support.StoredClinic;
import mx.ventanilla.support.TestStores;

/** A unit whose doctor may sign, with hospitals and a routing table. */
public final class ReferralClinic implements AutoCloseable {
    public static final char[] PASSWORD = "una buena clave".toCharArray();
    public static final char[] CODE = "482913".toCharArray();

    public final StoredClinic stored;
    public final Database database;
    public final Clinic clinic;
    public final Settings settings;
    public final UnitKeys keys;
    public final TargetDays days;
    public final RoutingService routing;
    public final DiagnosisService diagnoses;
    public final DraftService drafts;
    public final SigningCodeService codes;
    public final SigningService signing;
    public final ReferralService referrals;
    public final UUID hospitalId = Ids.next();
    public final UUID otherHospitalId = Ids.next();
    public final Session doctor;

    public ReferralClinic(TestStores stores) {
        this(stores, "UMF 1 San Miguel", "UMF", false);
    }

    /** A hospital of the second level. */
    public static ReferralClinic hospital(TestStores stores) {
        return new ReferralClinic(stores, "HGZ 4 Celaya", "HGZ", true);
    }

    private ReferralClinic(TestStores stores, String name, String type, boolean secondLevel) {
        stored = new StoredClinic(stores, 2, 15, 4);
        database = stored.database;
        setUnit(name, type, secondLevel);
        clinic = new Clinic(database, stored.clock);
        settings = new Settings(database);
        StoreSecrets secrets = StoreSecrets.generate();
        keys = UnitKeys.ofHex(secrets.signKey(), secrets.signPublic(), secrets.sealKey(), secrets.sealPublic());
        days = new TargetDays(clinic, settings);
        routing = new RoutingService(database, clinic);
        diagnoses = new DiagnosisService(database);
        drafts = new DraftService(database, new Drafts(database, stored.clock));
        codes = new SigningCodeService(database,
                new SignInService(database, database.node().deviceId(), stored.clock),
                () -> new SecretKeySpec("pepper".getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
        signing = new SigningService(database,
                new SigningService.Services(clinic, days, routing, diagnoses, drafts, codes, keys));
        referrals = new ReferralService(database, clinic, days);
        doctor = doctor();
        codes.set(doctor, PASSWORD, CODE);
        tables();
    }

    private void setUnit(String name, String type, boolean secondLevel) {
        String rev = database.read(handle -> handle.createQuery("select rev from medical_unit where is_local = true")
                .mapTo(String.class).one());
        database.write(stored.supervisor().actor(), transaction -> {
            transaction.update(Entity.MEDICAL_UNIT, Row.of(stored.unitId).with("name", name).with("unit_type", type)
                    .with("second_level", secondLevel).with("address", "Salida a Celaya 12, San Miguel de Allende"),
                    rev);
            return 0;
        });
    }

    private Session doctor() {
        UUID staff = Ids.next();
        UUID user = database.write(stored.supervisor().actor(), transaction -> {
            transaction.insert(Entity.STAFF, Row.of(staff).with("unit_id", stored.unitId).with("given_names", "Irene")
                    .with("first_surname", "Vega").with("second_surname", "Solano").with("sex", "M")
                    .with("title", "Dra.").with("role", "PHYSICIAN").with("license", "99110427")
                    .with("professional_id", "8812045").with("active", true));
            return UserService.insert(transaction, new NewUser("irene", "Irene Vega Solano", Role.PHYSICIAN, staff),
                    PASSWORD);
        });
        return new Session(user, "irene", "Irene Vega Solano", Role.PHYSICIAN, staff, database.node().deviceId());
    }

    private void tables() {
        Session admin = session(Role.ADMIN);
        routing.save(admin, new Hospital(hospitalId, "", "HGZ 4 Celaya", "HGZ", null, "Celaya", null, true));
        routing.save(admin, new Hospital(otherHospitalId, "", "HGR 58 León", "HGR", null, "León", null, true));
        route("Cardiología", hospitalId, 1, LocalDate.of(2024, 3, 1), "Zona San Miguel");
        route("Cardiología", otherHospitalId, 2, LocalDate.of(2020, 1, 1), null);
        route("Urología", hospitalId, 1, LocalDate.of(2027, 6, 1), null);
        route("Urología", otherHospitalId, 2, LocalDate.of(2020, 1, 1), null);
    }

    public void route(String specialty, UUID hospital, int preference, LocalDate from, String reason) {
        routing.save(session(Role.ADMIN), new Route(Ids.next(), "", null, specialty, hospital, "", preference, from,
                null, reason, true));
    }

    public Session session(Role role) {
        return new Session(StoredClinic.id(role.name()), "x", "Laura Peralta", role, null,
                database.node().deviceId());
    }

    /** A patient with everything that a referral needs. */
    public UUID patient(String given, String surname) {
        UUID id = Ids.next();
        database.write(stored.supervisor().actor(), transaction -> {
            transaction.insert(Entity.PATIENT, Row.of(id).with("nss", "12987904122").with("aggregate_code", "1M1979OR")
                    .with("curp_unverified", false).with("given_names", given).with("first_surname", surname)
                    .with("second_surname", "Martínez").with("birth_date", LocalDate.of(1979, 3, 14)).with("sex", "M")
                    .with("unit_id", stored.unitId).with("room_number", 1).with("shift_code", "M")
                    .with("street", "Aldama 12").with("neighbourhood", "Centro").with("postal_code", "37700")
                    .with("phone", "4155550142").with("needs_interpreter", false).with("identified", true)
                    .with("alive", true));
            return 0;
        });
        return id;
    }

    /** Everything filled in. */
    public static ReferralDraft whole(UUID patient) {
        return new ReferralDraft(patient, "Cardiología", null, "", Priority.ORDINARY, List.of("R072", "I10X"),
                new ReferralDraft.Texts("Valoración y estudio de dolor precordial de esfuerzo.",
                        "Tres meses con dolor opresivo retroesternal al subir un piso, que cede con el reposo.",
                        "Losartán 50 mg c/12 h", "", ""),
                new TypedVitals(Map.of(VitalSign.BLOOD_PRESSURE, "148/92", VitalSign.HEART_RATE, "84",
                        VitalSign.RESPIRATORY_RATE, "18", VitalSign.TEMPERATURE, "36,6", VitalSign.OXYGEN, "96",
                        VitalSign.WEIGHT, "71.5", VitalSign.HEIGHT, "158")),
                ReferralDraft.Travel.NONE, null, "");
    }

    public SigningService.Signed signed(UUID patient) {
        return signing.sign(doctor, whole(patient), CODE.clone());
    }

    @Override
    public void close() {
        settings.close();
        clinic.close();
        stored.close();
    }
}
