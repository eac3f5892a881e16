package mx.ventanilla.app.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import mx.ventanilla.clinic.Clinic;
import mx.ventanilla.core.Folded;
import mx.ventanilla.core.Ids;
import mx.ventanilla.db.Actor;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Row;
import mx.ventanilla.referral.EventSource;
import mx.ventanilla.referral.Priority;
import mx.ventanilla.referral.ReferralState;
import mx.ventanilla.referral.ReferralStep;

/** Referrals of several years for people of an invented clinic: most are over, some hundreds are open. */
final class InventedReferrals {
    private static final int BATCH = 500;
    private static final int AUTHORS = 20;
    private static final List<String> SPECIALTIES = List.of("Cardiología", "Urología", "Oftalmología", "Ortopedia",
            "Ginecología", "Medicina Interna", "Cirugía General", "Otorrinolaringología");
    private static final List<ReferralState> OPEN = List.of(ReferralState.SENT, ReferralState.RECEIVED,
            ReferralState.ACCEPTED, ReferralState.RETURNED, ReferralState.ANSWERED, ReferralState.HANDED_OVER);
    private final Database database;
    private final Clinic clinic;
    private final SplittableRandom random = new SplittableRandom(20);
    private final List<Person> people;

    /** Somebody who may be referred. */
    private record Person(UUID id, String name, String nss) {}

    InventedReferrals(Database database, Clinic clinic) {
        this.database = database;
        this.clinic = clinic;
        this.people = database.read(handle -> handle.createQuery("""
                select id, first_surname, coalesce(second_surname, ''), given_names, coalesce(nss, '') from patient
                order by id fetch first 5000 rows only""")
                .map((row, context) -> new Person(row.getObject(1, UUID.class),
                        (row.getString(2) + " " + row.getString(3)).strip() + ", " + row.getString(4),
                        row.getString(5)))
                .list());
    }

    void write(int count) {
        for (int from = 0; from < count; from += BATCH) {
            int first = from;
            database.write(Actor.system(database.node().deviceId()), transaction -> {
                List<Row> referrals = new ArrayList<>();
                List<Row> statuses = new ArrayList<>();
                List<Row> events = new ArrayList<>();
                for (int i = first; i < Math.min(first + BATCH, count); i++) {
                    UUID id = Ids.next();
                    Instant signedAt = transaction.now().minus(Duration.ofHours((count - i) * 2L));
                    ReferralState state = i < count * 9 / 10
                            ? ReferralState.CLOSED
                            : OPEN.get(random.nextInt(OPEN.size()));
                    referrals.add(referral(id, i, signedAt));
                    statuses.add(status(id, i, state, signedAt));
                    events.add(event(id, i, signedAt));
                }
                transaction.insertAll(Entity.REFERRAL, referrals);
                transaction.insertAll(Entity.REFERRAL_EVENT, events);
                transaction.insertAll(Entity.REFERRAL_STATUS, statuses);
                return 0;
            });
        }
    }

    private Row referral(UUID id, int i, Instant signedAt) {
        Person person = person(i);
        return Row.of(id).with("folio", folioOf(i)).with("origin_unit_id", clinic.unit().unit().id())
                .with("origin_name", clinic.unit().unit().name()).with("room_number", 1 + i % 10)
                .with("shift_code", "M")
                .with("author_id", author(i)).with("author_name", "Bench").with("patient_id", person.id())
                .with("patient_name", person.name()).with("nss", person.nss().isEmpty() ? null : person.nss())
                .with("birth_date", null).with("sex", null).with("phone", null)
                .with("specialty", specialty(i)).with("hospital_id", null)
                .with("hospital_name", "HGZ 4 Celaya")
                .with("priority", i % 12 == 0 ? Priority.URGENT : Priority.ORDINARY)
                .with("signed_at", signedAt).with("replaces", null).with("onward_from", null);
    }

    private Row status(UUID id, int i, ReferralState state, Instant signedAt) {
        LocalDate today = clinic.today();
        boolean accepted = state == ReferralState.ACCEPTED;
        return Row.of(id).with("state", state).with("since", signedAt).with("sent_at", null)
                .with("due_on", state.isUnanswered() ? today.plusDays(random.nextInt(-20, 20)) : null)
                .with("appointment_on", accepted ? today.plusDays(random.nextInt(0, 60)) : null)
                .with("appointment_at", null).with("appointment_place", null).with("reason", null)
                .with("unread", state == ReferralState.ANSWERED).with("contacts", 0)
                .with("search_text", Folded.of(String.join(" ", folioOf(i), person(i).name(), person(i).nss(),
                        specialty(i), "HGZ 4 Celaya")));
    }

    private Row event(UUID id, int i, Instant signedAt) {
        return Row.of(Ids.next()).with("referral_id", id).with("step", ReferralStep.SIGN).with("happened_at", signedAt)
                .with("unit_id", clinic.unit().unit().id()).with("unit_name", clinic.unit().unit().name())
                .with("user_id", author(i)).with("author_name", "Bench").with("source", EventSource.PROGRAM)
                .with("informant", null).with("reason", null).with("note", null).with("appointment_on", null)
                .with("appointment_at", null).with("appointment_place", null).with("document_id", null);
    }

    /** Somebody who signed one in twenty of them. */
    UUID author() {
        return author(0);
    }

    private static UUID author(int i) {
        return new UUID(0xBE9C, i % AUTHORS);
    }

    String folioOf(int i) {
        return "%s-24-%05d".formatted(database.node().code(), i);
    }

    /** Surnames and the beginning of a given name. */
    String nameOf(int i) {
        String name = person(i).name();
        int given = name.indexOf(", ") + 2;
        return name.substring(0, given - 2) + " " + name.substring(given, Math.min(given + 3, name.length()));
    }

    UUID patientOf(int i) {
        return person(i).id();
    }

    private static String specialty(int i) {
        return SPECIALTIES.get(i % SPECIALTIES.size());
    }

    private Person person(int i) {
        return people.get(Math.floorMod(i, people.size()));
    }
}
