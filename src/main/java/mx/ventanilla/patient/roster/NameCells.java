package mx.ventanilla.patient.roster;

import static mx.ventanilla.patient.roster.RosterField.FIRST_SURNAME;
import static mx.ventanilla.patient.roster.RosterField.GIVEN_NAMES;
import static mx.ventanilla.patient.roster.RosterField.SECOND_SURNAME;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mx.ventanilla.patient.PersonNames;

/** The person's names: at most 50 letters each (NOM-024), in capitals, without anything that is not of a name. */
record NameCells(RowCells cells, RowNotes notes) {
    private static final int LIMIT = 50;
    private static final Pattern NOT_OF_A_NAME = Pattern.compile("[^\\p{L}\\p{M} .,'’´`-]");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Set<String> NO_SURNAME = Set.of("X", "XX", "XXX", "SIN APELLIDO", "SIN DATO", "NO TIENE",
            "N A",
            "NA", "NINGUNO", "NULL");

    PersonNames read() {
        String first = name(FIRST_SURNAME);
        String second = name(SECOND_SURNAME);
        if (first.isEmpty() && !second.isEmpty()) {
            notes.warning(FIRST_SURNAME, "roster.row.onlySecondSurname");
            first = second;
            second = "";
        }
        String given = name(GIVEN_NAMES);
        require(FIRST_SURNAME, first, "roster.row.surnameMissing");
        require(GIVEN_NAMES, given, "roster.row.givenNamesMissing");
        return new PersonNames(given, first, second.isEmpty() ? null : second);
    }

    private void require(RosterField field, String name, String key) {
        if (name.isEmpty()) {
            notes.error(field, key);
        }
    }

    private String name(RosterField field) {
        String name = cells.words(field);
        Matcher strange = NOT_OF_A_NAME.matcher(name);
        if (strange.find()) {
            String key = strange.group().equals("\uFFFD") ? "roster.row.nameUnreadable" : "roster.row.nameCharacter";
            notes.error(field, key, RowNotes.shown(name), strange.group());
        } else if (name.length() > LIMIT) {
            notes.error(field, "roster.row.nameLong", LIMIT);
        }
        boolean absent = !LETTER.matcher(name).find() || (field != GIVEN_NAMES && NO_SURNAME.contains(name));
        return absent ? "" : name;
    }
}
