package mx.ventanilla.app.practice;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import mx.ventanilla.agenda.Offer;
import mx.ventanilla.app.FirstSetup;
import mx.ventanilla.app.OpenStore;
import mx.ventanilla.clinic.NewUnit;
import mx.ventanilla.clinic.Service;
import mx.ventanilla.clinic.UnitType;
import mx.ventanilla.core.AppPaths;
import mx.ventanilla.core.Ids;
import mx.ventanilla.core.TemporaryFolder;
import mx.ventanilla.db.Actor;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Row;
import mx.ventanilla.db.Transaction;
import mx.ventanilla.referral.Hospital;
import mx.ventanilla.referral.NewEvent;
import mx.ventanilla.referral.ReferralStep;
import mx.ventanilla.referral.exchange.ReferralFileCourier;
import mx.ventanilla.referral.hospital.HospitalService;
import mx.ventanilla.security.NewUser;
import mx.ventanilla.security.Role;
import mx.ventanilla.security.Session;
import mx.ventanilla.security.UserService;

/** Makes an invented hospital of the second level, with referrals that an invented unit sent it by file. */
public final class PracticeHospital {
    private static final List<String> SPECIALTIES = List.of("Cardiología", "Medicina Interna", "Cirugía General");
    private final LocalDateTime at;
    private final PracticeClock clock;

    public PracticeHospital(LocalDateTime at) {
        this.at = at;
        this.clock = new PracticeClock(at);
    }

    /** Writes a hospital of {@link PracticeClinic#USUAL_MOMENT} into a folder; its neighbour goes away. */
    public static void inAFolder(Path folder) {
        try (TemporaryFolder neighbour = new TemporaryFolder("ventanilla-vecina")) {
            new PracticeHospital(PracticeClinic.USUAL_MOMENT).create(folder, neighbour.path());
        }
    }

    /**
     * Writes the hospital into an empty folder.
     *
     * @param neighbour an empty folder for the unit that refers to it
     */
    public void create(Path hospital, Path neighbour) {
        AppPaths place = new AppPaths(hospital);
        try (OpenStore receiving = OpenStore.tryOpenOrCreate(place, clock).orElseThrow();
                OpenStore sending = OpenStore.tryOpenOrCreate(new AppPaths(neighbour), clock).orElseThrow()) {
            PracticeMark.write(place, at);
            setUp(receiving, "HGZ 4 Celaya", UnitType.HGZ);
            setUp(sending, "UMF 1 San Miguel", UnitType.UMF);
            agendas(receiving);
            exchange(sending, receiving, neighbour);
        }
    }

    private static void setUp(OpenStore store, String name, UnitType type) {
        new FirstSetup(store.database()).run(new NewUnit(name, type, null, 2, 20),
                new NewUser("admin", "Administración", Role.ADMIN, null), PracticeStaff.PASSWORD.toCharArray());
        store.database().write(system(store), transaction -> {
            UUID unit = unit(transaction);
            Row doctor = Row.of(Ids.next()).with("unit_id", unit).with("given_names", "Irene")
                    .with("first_surname", "Vega").with("second_surname", "Solano").with("sex", "M")
                    .with("title", "Dra.").with("role", Role.PHYSICIAN).with("license", "99110427")
                    .with("professional_id", "8812045").with("active", true);
            transaction.insert(Entity.STAFF, doctor);
            account(transaction, new NewUser("medico", "Irene Vega", Role.PHYSICIAN, doctor.id()));
            account(transaction, new NewUser("mesa", "Luz Arriaga", Role.REFERRAL_DESK, null));
            String rev = transaction.handle().createQuery("select rev from medical_unit where id = :id")
                    .bind("id", unit).mapTo(String.class).one();
            transaction.update(Entity.MEDICAL_UNIT, Row.of(unit).with("address", "Domicilio de práctica 100"), rev);
            return 0;
        });
    }

    private static void account(Transaction transaction, NewUser user) {
        UserService.insert(transaction, user, PracticeStaff.PASSWORD.toCharArray());
    }

    private static UUID unit(Transaction transaction) {
        return transaction.handle().createQuery("select id from medical_unit where is_local = true")
                .mapTo(UUID.class).one();
    }

    /** One room and doctor a specialty, mornings and afternoons. */
    private void agendas(OpenStore store) {
        store.database().write(system(store), transaction -> {
            UUID unit = unit(transaction);
            List<UUID> shifts = transaction.handle().createQuery("select id from shift").mapTo(UUID.class).list();
            for (int n = 0; n < SPECIALTIES.size(); n++) {
                Row service = Row.of(Ids.next()).with("unit_id", unit).with("code", "E" + n)
                        .with("name", SPECIALTIES.get(n)).with("slot_minutes", 20).with("walk_in_quota", 0)
                        .with("sort_order", 20 + n).with("active", true);
                Row room = Row.of(Ids.next()).with("unit_id", unit).with("room_number", 11 + n).with("label", null)
                        .with("service_id", service.id()).with("active", true);
                Row doctor = Row.of(Ids.next()).with("unit_id", unit).with("given_names", "Tomás")
                        .with("first_surname", "Rivas").with("second_surname", null).with("sex", "H")
                        .with("title", "Dr.").with("role", Role.PHYSICIAN).with("license", null)
                        .with("professional_id", null).with("active", true);
                transaction.insert(Entity.SERVICE, service);
                transaction.insert(Entity.CONSULTING_ROOM, room);
                transaction.insert(Entity.STAFF, doctor);
                shifts.forEach(shift -> transaction.insert(Entity.ROOM_DUTY, Row.of(Ids.next())
                        .with("room_id", room.id()).with("shift_id", shift).with("staff_id", doctor.id())
                        .with("valid_from", at.toLocalDate().minusYears(1)).with("valid_to", null)
                        .with("reason", null)));
            }
            return 0;
        });
    }

    private void exchange(OpenStore sending, OpenStore receiving, Path folder) {
        ReferralFileCourier out = new ReferralFileCourier(sending.referrals());
        ReferralFileCourier in = new ReferralFileCourier(receiving.referrals());
        Session doctor = session(sending, "medico", Role.PHYSICIAN);
        Session desk = session(receiving, "mesa", Role.REFERRAL_DESK);
        in.partners().accept(desk, out.partners().own(), out.partners().own().fingerprint());
        UUID hospital = Ids.next();
        sending.referrals().routing().save(session(sending, "admin", Role.ADMIN),
                new Hospital(hospital, "", "HGZ 4 Celaya", "HGZ", null, "Celaya", null, true));
        out.partners().accept(doctor, in.partners().own(), in.partners().own().fingerprint());
        PracticeReferrals referrals = new PracticeReferrals(sending, doctor, hospital, clock, at);
        List<UUID> signed = referrals.sign();
        for (UUID id : signed) {
            clock.set(signedAt(sending, doctor, id).plusMinutes(10));
            Path file = folder.resolve(id + ".part");
            out.export(doctor, id, file);
            in.take(desk, in.look(desk, file, null), null);
        }
        clock.set(at);
        decide(receiving, desk, signed);
    }

    private static LocalDateTime signedAt(OpenStore store, Session doctor, UUID id) {
        return store.referrals().days()
                .at(store.referrals().referrals().open(doctor, id, "practice").row().signedAt());
    }

    /** Some wait, some have their appointment, one was seen and waits for its answer, one did not come. */
    private void decide(OpenStore store, Session desk, List<UUID> ids) {
        HospitalService hospital = new HospitalService(store.referrals());
        clock.set(at.minusDays(3));
        ids.subList(0, 4).forEach(id -> step(store, desk, id, ReferralStep.RECEIVE));
        Service cardiology = hospital.agendas(desk, SPECIALTIES.getFirst()).getFirst();
        for (int n = 0; n < 3; n++) {
            Offer offer = hospital.offers(desk, cardiology.id(), n == 2 ? at.toLocalDate().plusDays(4) : null, 1)
                    .getFirst();
            hospital.accept(desk, ids.get(n), new HospitalService.Acceptance(cardiology.id(), offer.slot(), null, null,
                    null, null));
        }
        clock.set(at.minusHours(2));
        step(store, desk, ids.get(0), ReferralStep.ATTEND);
        step(store, desk, ids.get(1), ReferralStep.NO_SHOW);
        clock.set(at);
    }

    private static void step(OpenStore store, Session desk, UUID id, ReferralStep step) {
        store.referrals().referrals().step(desk, id, NewEvent.of(step));
    }

    private static Session session(OpenStore store, String user, Role role) {
        return store.database().read(handle -> handle.createQuery("""
                select id, full_name, staff_id from user_account where user_name = :user""").bind("user", user)
                .map((row, context) -> new Session(row.getObject(1, UUID.class), user, row.getString(2), role,
                        row.getObject(3, UUID.class), store.database().node().deviceId()))
                .one());
    }

    private static Actor system(OpenStore store) {
        return Actor.system(store.database().node().deviceId());
    }
}
