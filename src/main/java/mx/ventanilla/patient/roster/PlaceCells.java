package mx.ventanilla.patient.roster;

import static mx.ventanilla.patient.roster.RosterField.NEIGHBOURHOOD;
import static mx.ventanilla.patient.roster.RosterField.PHONE;
import static mx.ventanilla.patient.roster.RosterField.POSTAL_CODE;
import static mx.ventanilla.patient.roster.RosterField.ROOM;
import static mx.ventanilla.patient.roster.RosterField.SHIFT;
import static mx.ventanilla.patient.roster.RosterField.STREET;
import static mx.ventanilla.patient.roster.RosterField.UNIT;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the person lives and where the person belongs. Nothing here keeps a row out. */
record PlaceCells(RowCells cells, RowNotes notes) {
    private static final int STREET_LIMIT = 200;
    private static final int TEXT_LIMIT = 120;
    private static final int PHONE_DIGITS = 10;
    private static final Pattern NOT_DIGITS = Pattern.compile("\\D+");
    private static final Pattern BETWEEN_PHONES = Pattern.compile("[/;,]| [Yy] ");
    private static final Pattern NATIONAL_PREFIX = Pattern.compile("^(?:0{0,2}52)?1?(?=\\d{10}$)");
    private static final Pattern ROOM_NUMBER = Pattern.compile("\\D*?0*([1-9]\\d{0,2})(?:\\.0+)?\\D*");

    RosterPerson.Address address() {
        List<String> phones = BETWEEN_PHONES.splitAsStream(cells.code(PHONE)).map(this::phone)
                .flatMap(Stream::ofNullable).limit(2).toList();
        return new RosterPerson.Address(cells.text(STREET, STREET_LIMIT), cells.text(NEIGHBOURHOOD, TEXT_LIMIT),
                postalCode(), phones.isEmpty() ? null : phones.getFirst(), phones.size() < 2 ? null : phones.get(1));
    }

    RosterPerson.Assignment assignment() {
        return new RosterPerson.Assignment(cells.text(UNIT, TEXT_LIMIT), room(), shift());
    }

    private @Nullable String phone(String cell) {
        String all = NOT_DIGITS.matcher(cell).replaceAll("");
        if (all.isEmpty()) {
            return null;
        }
        String digits = NATIONAL_PREFIX.matcher(all).replaceFirst("");
        if (digits.length() != PHONE_DIGITS) {
            notes.warning(PHONE, "roster.row.phone", RowNotes.shown(cell));
        }
        return digits.length() > 2 * PHONE_DIGITS ? null : digits;
    }

    /** Five digits; a spreadsheet takes the zero from those of Mexico City. */
    private @Nullable String postalCode() {
        String cell = cells.code(POSTAL_CODE);
        if (cell.isEmpty() || cell.matches("\\d{5}")) {
            return cell.isEmpty() ? null : cell;
        }
        if (cell.matches("[1-9]\\d{3}")) {
            return "0" + cell;
        }
        notes.warning(POSTAL_CODE, "roster.row.postalCode", RowNotes.shown(cell));
        return null;
    }

    private @Nullable Integer room() {
        String cell = cells.code(ROOM);
        Matcher number = ROOM_NUMBER.matcher(cell);
        if (number.matches()) {
            return Integer.valueOf(number.group(1));
        }
        if (!cell.isEmpty()) {
            notes.warning(ROOM, "roster.row.room", RowNotes.shown(cell));
        }
        return null;
    }

    private @Nullable String shift() {
        String cell = cells.code(SHIFT).toUpperCase(Locale.ROOT);
        String letter = switch (cell) {
            case "", "M", "V", "N", "J" -> cell;
            case "MATUTINO", "MAT", "1" -> "M";
            case "VESPERTINO", "VESP", "2" -> "V";
            case "NOCTURNO", "NOC" -> "N";
            case "JORNADA ACUMULADA", "JA", "J.A." -> "J";
            default -> {
                notes.warning(SHIFT, "roster.row.shift", RowNotes.shown(cell));
                yield "";
            }
        };
        return letter.isEmpty() ? null : letter;
    }
}
