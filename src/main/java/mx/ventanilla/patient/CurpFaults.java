package mx.ventanilla.patient;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import mx.ventanilla.core.Finding;

/** Finds which part of a captured CURP is wrong by itself, without looking at the person (Instructivo RENAPO). */
final class CurpFaults {
    static final String FIELD = "curp";
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ";
    private static final Pattern NAMES = Pattern.compile("[A-Z][AEIOUX][A-Z]{2}");
    private static final Pattern DATE = Pattern.compile("[0-9]{6}");
    private static final Pattern SEX = Pattern.compile("[HMX]");
    private static final Pattern CONSONANTS = Pattern.compile("[B-DF-HJ-NP-TV-Z]{3}");
    private static final Pattern CENTURY = Pattern.compile("[0-9A-Z]");
    private static final Pattern CHECK_DIGIT = Pattern.compile("[0-9]");

    private final String code;
    private final List<Finding> found = new ArrayList<>();

    private CurpFaults(String code) {
        this.code = code;
    }

    /**
     * @param code upper case, without mask
     */
    static List<Finding> in(String code) {
        if (code.isEmpty()) {
            return List.of(Finding.error(FIELD, "identity.curp.missing"));
        }
        if (code.length() != Curp.LENGTH) {
            return List.of(Finding.error(FIELD, "identity.curp.length", code.length()));
        }
        return new CurpFaults(code).find();
    }

    private List<Finding> find() {
        if (code.indexOf('Ñ') >= 0) {
            add("identity.curp.enie");
        } else {
            part(0, 4, NAMES, "identity.curp.names");
            part(13, 16, CONSONANTS, "identity.curp.consonants");
        }
        if (part(4, 10, DATE, "identity.curp.dateDigits")) {
            birthDate();
        }
        part(10, 11, SEX, "identity.curp.sex");
        if (!BirthEntities.isKnown(code.substring(11, 13))) {
            add("identity.curp.entity", code.substring(11, 13));
        }
        part(16, 17, CENTURY, "identity.curp.century");
        part(17, 18, CHECK_DIGIT, "identity.curp.checkDigitForm");
        if (found.isEmpty() && checkDigit() != code.charAt(17) - '0') {
            add("identity.curp.checkDigit");
        }
        if (InconvenientWords.contains(code.substring(0, 4))) {
            found.add(Finding.warning(FIELD, "identity.curp.inconvenientWord"));
        }
        return List.copyOf(found);
    }

    /** The day must exist in the century of position 17; one that exists only in the other century is told apart. */
    private void birthDate() {
        int century = Curp.isDigit(code.charAt(16)) ? 1900 : 2000;
        if (exists(century)) {
            return;
        }
        String day = code.substring(8, 10) + "/" + code.substring(6, 8);
        if (exists(century == 1900 ? 2000 : 1900)) {
            String year = String.valueOf(century + Integer.parseInt(code.substring(4, 6)));
            add("identity.curp.dateCentury", day + "/" + year, code.substring(16, 17));
        } else {
            add("identity.curp.date", day);
        }
    }

    private boolean exists(int century) {
        try {
            LocalDate.of(century + Integer.parseInt(code.substring(4, 6)), Integer.parseInt(code.substring(6, 8)),
                    Integer.parseInt(code.substring(8, 10)));
            return true;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    private boolean part(int from, int to, Pattern form, String key) {
        String part = code.substring(from, to);
        boolean fits = form.matcher(part).matches();
        if (!fits) {
            add(key, part);
        }
        return fits;
    }

    private void add(String key, Object... arguments) {
        found.add(Finding.error(FIELD, key, arguments));
    }

    private int checkDigit() {
        int sum = 0;
        for (int i = 0; i < Curp.LENGTH - 1; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * (Curp.LENGTH - i);
        }
        return (10 - sum % 10) % 10;
    }
}
