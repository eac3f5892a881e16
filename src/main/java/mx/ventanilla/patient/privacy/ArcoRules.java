package mx.ventanilla.patient.privacy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mx.ventanilla.core.Finding;
import mx.ventanilla.patient.privacy.ArcoRequest.State;

/**
 * Dates and contents of ARCO requests.
 *
 * @param answerDays working days within which a request is answered
 * @param closedDays days on which the unit does not work
 */
record ArcoRules(int answerDays, Set<LocalDate> closedDays) {
    private static final int LONGEST = 1_000;
    private static final int LONGEST_NAME = 160;

    /** The last of the working days that follow the one on which it was received. */
    LocalDate dueOn(LocalDate receivedOn) {
        LocalDate day = receivedOn;
        for (int left = answerDays; left > 0;) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    private boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !closedDays.contains(day);
    }

    /** A settled request says when and what was answered, never before it was received. */
    List<Finding> check(ArcoRequest request, LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        text(findings, "requester", request.requester(), LONGEST_NAME);
        text(findings, "request", request.request(), LONGEST);
        if (request.receivedOn().isAfter(today)) {
            findings.add(Finding.error("receivedOn", "admin.arco.received.future"));
        }
        if (request.state() != State.OPEN) {
            text(findings, "answer", request.answer() == null ? "" : request.answer(), LONGEST);
        }
        return findings;
    }

    private static void text(List<Finding> findings, String field, String text, int most) {
        if (text.isBlank()) {
            findings.add(Finding.error(field, "admin.form.needed"));
        } else if (text.length() > most) {
            findings.add(Finding.error(field, "admin.form.long", most));
        }
    }
}
