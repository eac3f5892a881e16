package mx.ventanilla.app.practice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import mx.ventanilla.agenda.Doctor;
import mx.ventanilla.clinic.ConsultingRoom;
import mx.ventanilla.clinic.Shift;
import mx.ventanilla.clinic.UnitSnapshot;
import mx.ventanilla.core.Ids;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Row;
import mx.ventanilla.db.Transaction;
import mx.ventanilla.security.NewUser;
import mx.ventanilla.security.Role;
import mx.ventanilla.security.UserService;

/** Invents a doctor for each room and shift, and the people who can sign in. */
final class PracticeStaff {
    static final String PASSWORD = "practica-segura";
    private final SplittableRandom random;
    private final PracticeNames names = new PracticeNames();
    private final Map<String, Doctor> doctors = new HashMap<>();
    private final List<PracticeAccount> accounts = new ArrayList<>();

    PracticeStaff(SplittableRandom random) {
        this.random = random;
    }

    /** Writes everybody; gives the user at the desk. */
    UUID write(Transaction transaction, UnitSnapshot unit, LocalDate since) {
        UUID firstDoctor = null;
        String firstName = "";
        for (Shift shift : unit.shifts()) {
            for (ConsultingRoom room : unit.rooms()) {
                Row person = person(unit.unit().id(), Role.PHYSICIAN);
                transaction.insert(Entity.STAFF, person);
                transaction.insert(Entity.ROOM_DUTY, Row.of(Ids.next()).with("room_id", room.id())
                        .with("shift_id", shift.id()).with("staff_id", person.id()).with("valid_from", since)
                        .with("valid_to", null).with("reason", null));
                doctors.put(key(room.id(), shift.id()), new Doctor(person.id(),
                        String.valueOf(person.values().get("title")),
                        String.valueOf(person.values().get("first_surname"))));
                if (firstDoctor == null) {
                    firstDoctor = person.id();
                    firstName = person.values().get("given_names") + " " + person.values().get("first_surname");
                }
            }
        }
        UUID desk = account(transaction, new NewUser("laura", "Laura Peralta", Role.RECEPTIONIST, null));
        account(transaction, new NewUser("medico", firstName, Role.PHYSICIAN, firstDoctor));
        account(transaction, new NewUser("jefatura", "Elena Robles", Role.SUPERVISOR, null));
        accounts.add(new PracticeAccount("admin", PASSWORD, "admin", Role.ADMIN));
        return desk;
    }

    Doctor doctorOf(UUID roomId, UUID shiftId) {
        Doctor doctor = doctors.get(key(roomId, shiftId));
        if (doctor == null) {
            throw new IllegalStateException("a room without its doctor");
        }
        return doctor;
    }

    List<PracticeAccount> accounts() {
        return List.copyOf(accounts);
    }

    private UUID account(Transaction transaction, NewUser user) {
        accounts.add(new PracticeAccount(user.userName(), PASSWORD, user.fullName(), user.role()));
        return UserService.insert(transaction, user, PASSWORD.toCharArray());
    }

    private Row person(UUID unitId, Role role) {
        boolean woman = random.nextBoolean();
        return Row.of(Ids.next()).with("unit_id", unitId).with("given_names", names.given(random, woman))
                .with("first_surname", names.surname(random)).with("second_surname", names.surname(random))
                .with("sex", woman ? "M" : "H").with("title", woman ? "Dra." : "Dr.").with("role", role)
                .with("license", "%08d".formatted(random.nextInt(100_000_000)))
                .with("professional_id", "%07d".formatted(1_000_000 + random.nextInt(8_000_000))).with("active", true);
    }

    private static String key(UUID roomId, UUID shiftId) {
        return roomId + "|" + shiftId;
    }
}
