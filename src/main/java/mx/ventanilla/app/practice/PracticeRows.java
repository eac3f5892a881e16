package mx.ventanilla.app.practice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import mx.ventanilla.core.Ids;
import mx.ventanilla.db.Row;
import org.jspecify.annotations.Nullable;

/** Rows of invented persons and their covers: most covered, some about to expire, expired, waiting or not verified. */
final class PracticeRows {
    private static final String OTOMI = "mx-0331";
    private static final int BILINGUAL = 30;
    private static final int INTERPRETED = 60;
    private static final int OTOMI_SPEAKER = 7;

    private final SplittableRandom random;
    private final Instant now;
    private final LocalDate today;
    private final UUID unitId;
    private final String unitName;
    private final Map<Integer, UUID> rooms;

    PracticeRows(SplittableRandom random, Instant now, LocalDate today, UUID unitId, String unitName,
            Map<Integer, UUID> rooms) {
        this.random = random;
        this.now = now;
        this.today = today;
        this.unitId = unitId;
        this.unitName = unitName;
        this.rooms = rooms;
    }

    Row patient(PracticePerson person, int number) {
        return Row.of(person.id()).with("record_number", "P%06d".formatted(number)).with("nss", person.nss())
                .with("aggregate_code", person.aggregate()).with("curp", null).with("curp_unverified", false)
                .with("given_names", person.givenNames()).with("first_surname", person.firstSurname())
                .with("second_surname", random.nextInt(60) == 0 ? null : person.secondSurname())
                .with("birth_date", person.birthDate()).with("sex", person.woman() ? "M" : "H")
                .with("birth_entity", random.nextInt(5) == 0 ? "DF" : "GT").with("nationality", null)
                .with("unit_id", unitId).with("unit_name", unitName).with("room_number", person.room())
                .with("room_id", rooms.get(person.room())).with("shift_code", person.shift())
                .with("street", person.street()).with("neighbourhood", "Centro").with("postal_code", null)
                .with("municipality_key", null).with("state_key", "11").with("phone", person.phone())
                .with("other_phone", null).with("contact_name", null).with("contact_phone", null)
                .with("language_key", language(number)).with("needs_interpreter", number % INTERPRETED == OTOMI_SPEAKER)
                .with("identified", true)
                .with("alive", true).with("merged_into", null).with("remarks", null).with("roster_key", null)
                .with("roster_values", null);
    }

    /** Some speak the language of the region, and half of those need an interpreter. */
    private static @Nullable String language(int number) {
        return number % BILINGUAL == OTOMI_SPEAKER ? OTOMI : null;
    }

    Row coverage(PracticePerson person) {
        int lot = random.nextInt(100);
        LocalDate from = null;
        LocalDate until = today.plusDays(45 + random.nextInt(300));
        Boolean entitled = true;
        if (lot < 7) {
            until = today.plusDays(random.nextInt(30));
        } else if (lot < 12) {
            entitled = false;
            until = today.minusDays(1 + random.nextInt(200));
        } else if (lot < 14) {
            from = today.plusMonths(1).withDayOfMonth(1);
        } else if (lot < 17) {
            entitled = null;
            until = null;
        }
        return coverage(person, entitled, from, until);
    }

    private Row coverage(PracticePerson person, @Nullable Boolean entitled, @Nullable LocalDate from,
            @Nullable LocalDate until) {
        Instant checked = entitled == null ? null : now.minus(1 + random.nextInt(9), ChronoUnit.DAYS);
        return Row.of(Ids.next()).with("patient_id", person.id()).with("entitled", entitled).with("valid_until", until)
                .with("starts_on", from).with("regime", person.regime())
                .with("pension_type", person.regime().equals("PE") ? "VEJEZ" : null).with("unit_name", unitName)
                .with("room_number", person.room()).with("shift_code", person.shift()).with("checked_at", checked)
                .with("checked_from", checked == null ? null : "ROSTER").with("roster_values", null);
    }
}
