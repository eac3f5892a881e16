package mx.ventanilla.clinic;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import mx.ventanilla.core.Finding;
import org.jspecify.annotations.Nullable;

/** What is accepted when a unit and its people are set up. */
public final class UnitRules {
    private static final Pattern CLUES = Pattern.compile("[A-Z]{5}\\d{6}");
    private static final Pattern LICENSE = Pattern.compile("\\d{5,12}");
    private static final Pattern PROFESSIONAL_ID = Pattern.compile("\\d{7,8}");
    private static final int LONGEST_NAME = 120;

    private UnitRules() {}

    public static List<Finding> check(NewUnit unit) {
        List<Finding> findings = new ArrayList<>();
        if (unit.name().isBlank() || unit.name().strip().length() > LONGEST_NAME) {
            findings.add(Finding.error("name", "clinic.unit.name.needed"));
        }
        findings.addAll(checkClues(unit.clues()));
        if (unit.rooms() < 1 || unit.rooms() > NewUnit.MOST_ROOMS) {
            findings.add(Finding.error("rooms", "clinic.unit.rooms.range", NewUnit.MOST_ROOMS));
        }
        if (!afternoonEnds().contains(unit.afternoonEnds())) {
            findings.add(Finding.error("afternoonEnds", "clinic.unit.afternoon.range"));
        }
        return findings;
    }

    /** Hours at which the afternoon may close. */
    public static List<Integer> afternoonEnds() {
        return IntStream.rangeClosed(15, 22).boxed().toList();
    }

    public static List<Finding> checkClues(@Nullable String clues) {
        return clues == null || CLUES.matcher(clues).matches()
                ? List.of()
                : List.of(Finding.error("clues", "clinic.unit.clues.malformed"));
    }

    public static List<Finding> check(StaffMember person) {
        List<Finding> findings = new ArrayList<>();
        if (person.givenNames().isBlank()) {
            findings.add(Finding.error("givenNames", "clinic.staff.name.needed"));
        }
        if (person.firstSurname().isBlank()) {
            findings.add(Finding.error("firstSurname", "clinic.staff.surname.needed"));
        }
        if (person.license() != null && !LICENSE.matcher(person.license()).matches()) {
            findings.add(Finding.error("license", "clinic.staff.license.malformed"));
        }
        if (person.professionalId() != null && !PROFESSIONAL_ID.matcher(person.professionalId()).matches()) {
            findings.add(Finding.error("professionalId", "clinic.staff.professional.id.malformed"));
        }
        return findings;
    }

    public static List<Finding> check(Shift shift) {
        List<Finding> findings = new ArrayList<>();
        if (shift.code().isBlank() || shift.code().length() > 4) {
            findings.add(Finding.error("code", "clinic.shift.code.needed"));
        }
        if (shift.crossesMidnight() ? !shift.ends().isBefore(shift.starts()) : !shift.starts().isBefore(shift.ends())) {
            findings.add(Finding.error("ends", "clinic.shift.hours.reversed"));
        }
        if (!shift.weekdays().matches("[1-7]{1,7}")) {
            findings.add(Finding.error("weekdays", "clinic.shift.weekdays.needed"));
        }
        return findings;
    }

    public static List<Finding> check(Service service) {
        List<Finding> findings = new ArrayList<>();
        if (service.code().isBlank() || service.name().isBlank()) {
            findings.add(Finding.error("name", "clinic.service.name.needed"));
        }
        if (service.slotMinutes() < 1 || service.slotMinutes() > 480) {
            findings.add(Finding.error("slotMinutes", "clinic.service.slot.range"));
        }
        if (service.walkInQuota() < 0 || service.walkInQuota() > 99) {
            findings.add(Finding.error("walkInQuota", "clinic.service.quota.range"));
        }
        return findings;
    }
}
