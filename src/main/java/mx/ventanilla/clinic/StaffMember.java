package mx.ventanilla.clinic;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works at the unit.
 *
 * @param title as spoken before the name: Dr., Dra.
 * @param role what the person does, in the words of the roles of users
 * @param license matrícula, 5 to 12 digits
 * @param professionalId cédula profesional, 7 or 8 digits
 */
public record StaffMember(UUID id, String rev, String givenNames, String firstSurname, @Nullable String secondSurname,
        @Nullable String sex, @Nullable String title, String role, @Nullable String license,
        @Nullable String professionalId, boolean active) {
    /** As on a door: Dra. Vega. */
    public String shortName() {
        return title == null || title.isBlank() ? firstSurname : title + " " + firstSurname;
    }

    public String fullName() {
        String surnames = secondSurname == null ? firstSurname : firstSurname + " " + secondSurname;
        return (title == null || title.isBlank() ? "" : title + " ") + givenNames + " " + surnames;
    }
}
