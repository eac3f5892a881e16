package mx.ventanilla.patient.cover;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mx.ventanilla.core.Finding;
import org.jspecify.annotations.Nullable;

/** What an answer about a cover must say before it is noted. */
final class CoverCheckRules {
    private static final int LONGEST_INFORMANT = 120;

    private CoverCheckRules() {}

    /** All faults, each with the name of its field. */
    static List<Finding> check(CoverCheck typed, LocalDate today) {
        List<Finding> faults = new ArrayList<>();
        if (typed.answer() == null) {
            faults.add(Finding.error("answer", "cover.check.answer.missing"));
        } else {
            dates(typed, typed.answer(), today, faults);
        }
        if (typed.informant().isBlank()) {
            faults.add(Finding.error("informant", "cover.check.informant.missing"));
        } else if (typed.informant().strip().length() > LONGEST_INFORMANT) {
            faults.add(Finding.error("informant", "admin.form.long", LONGEST_INFORMANT));
        }
        return faults;
    }

    private static void dates(CoverCheck typed, CoverCheck.Answer answer, LocalDate today, List<Finding> faults) {
        LocalDate until = typed.validUntil();
        switch (answer) {
            case COVERED -> {
                if (isBefore(until, today)) {
                    faults.add(Finding.error("validUntil", "cover.check.until.past"));
                }
            }
            case WAITING -> {
                LocalDate starts = typed.startsOn();
                if (starts == null) {
                    faults.add(Finding.error("startsOn", "cover.check.starts.missing"));
                } else if (!starts.isAfter(today)) {
                    faults.add(Finding.error("startsOn", "cover.check.starts.past"));
                } else if (isBefore(until, starts)) {
                    faults.add(Finding.error("validUntil", "cover.check.until.before"));
                }
            }
            case NOT_COVERED -> {
                if (until != null && until.isAfter(today)) {
                    faults.add(Finding.error("validUntil", "cover.check.until.ahead"));
                }
            }
        }
    }

    private static boolean isBefore(@Nullable LocalDate day, LocalDate other) {
        return day != null && day.isBefore(other);
    }
}
