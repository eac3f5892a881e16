package mx.ventanilla.patient.roster;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import mx.ventanilla.patient.PersonNames;
import org.jspecify.annotations.Nullable;

/**
 * A patient in the store as the import needs it.
 *
 * @param rosterKey identity under which the roster knows the person; null for one registered here
 * @param values the columns that a roster fills
 * @param merged true when the record lives on in another one
 */
record KnownPatient(UUID id, String rev, @Nullable String rosterKey, @Nullable String rosterValues,
        Map<String, @Nullable Object> values, boolean merged) {
    /** The key that a roster with the record's present content would give. */
    String presentKey() {
        PersonNames names = new PersonNames(text("given_names"), text("first_surname"), text("second_surname"));
        return RosterKey.of(text("nss"), names, Objects.toString(values.get("birth_date"), ""));
    }

    boolean hasCurp(@Nullable String curp) {
        return curp != null && curp.equals(values.get("curp")) && Boolean.FALSE.equals(values.get("curp_unverified"));
    }

    private String text(String column) {
        return Objects.toString(values.get(column), "");
    }
}
