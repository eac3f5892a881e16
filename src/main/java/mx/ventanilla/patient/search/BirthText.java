package mx.ventanilla.patient.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Birth dates as they are typed, whole or still being typed, turned into probes of {@link Fields#BORN}. */
final class BirthText {
    private static final DateTimeFormatter TERM = DateTimeFormatter.ofPattern("ddMMuuuu", Locale.ROOT);

    private BirthText() {}

    static String term(LocalDate born) {
        return TERM.format(born);
    }

    /**
     * @param year four digits, two (both centuries are meant), fewer or none while it is being typed
     * @return nothing when day and month cannot be
     */
    static List<Probe> probes(String day, String month, String year) {
        List<Probe> probes = new ArrayList<>();
        if (!exists(day, month, year.length() == 4 ? year : "2000")) {
            return probes;
        }
        String start = padded(day) + padded(month);
        if (year.length() == 4) {
            probes.add(whole(start + year));
            return probes;
        }
        if (year.length() == 2) {
            probes.add(whole(start + "19" + year));
            probes.add(whole(start + "20" + year));
        }
        probes.add(beginning(start + year));
        if (year.isEmpty() && month.equals("1")) {
            probes.add(beginning(padded(day) + month));
        }
        return probes;
    }

    /** The ways to read a bare number as a date: ddmmyyyy, yyyymmdd, ddmmyy, and the beginning of ddmmyyyy. */
    static List<Probe> bareNumber(String digits) {
        List<Probe> probes = new ArrayList<>();
        if (digits.length() == 8) {
            probes.addAll(probes(digits.substring(0, 2), digits.substring(2, 4), digits.substring(4)));
            probes.addAll(probes(digits.substring(6), digits.substring(4, 6), digits.substring(0, 4)));
        } else if (digits.length() == 6) {
            probes.addAll(probes(digits.substring(0, 2), digits.substring(2, 4), digits.substring(4)));
        } else if (digits.length() < 8) {
            probes.add(beginning(digits));
        }
        return probes;
    }

    private static boolean exists(String day, String month, String year) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return date.getYear() > 1800;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static String padded(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    private static Probe whole(String term) {
        return new TermProbe(Fields.BORN, term, SearchField.BIRTH_DATE, Closeness.WHOLE);
    }

    private static Probe beginning(String term) {
        return new PrefixProbe(Fields.BORN, term, SearchField.BIRTH_DATE, Closeness.BEGINNING);
    }
}
