package mx.ventanilla.clinic;

import java.text.Collator;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import mx.ventanilla.core.Messages;
import mx.ventanilla.security.Session;

/** What the screens that set the unit up work with: the unit as it is, who changes it, and the person's language. */
public final class ClinicDesk {
    private final Clinic clinic;
    private final ClinicService service;
    private final Session session;
    private final Messages messages;
    private final DateTimeFormatter dates;

    public ClinicDesk(Clinic clinic, ClinicService service, Session session, Messages messages) {
        this.clinic = clinic;
        this.service = service;
        this.session = session;
        this.messages = messages;
        this.dates = DateTimeFormatter.ofPattern("d MMM yyyy", messages.locale());
    }

    UnitSnapshot unit() {
        return clinic.unit();
    }

    LocalDate today() {
        return clinic.today();
    }

    ClinicService service() {
        return service;
    }

    Session session() {
        return session;
    }

    AutoCloseable watch(Runnable changed) {
        return clinic.watch(changed);
    }

    String words(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    String date(LocalDate day) {
        return dates.format(day);
    }

    /** Days as digits in short words: lun mar mié. */
    String weekdays(String digits) {
        return digits.chars().map(digit -> digit - '0').filter(digit -> digit >= 1 && digit <= 7).sorted()
                .mapToObj(digit -> DayOfWeek.of(digit).getDisplayName(TextStyle.SHORT, messages.locale()))
                .collect(Collectors.joining(" "));
    }

    /** Sorted as a Spanish dictionary does. */
    static <T> List<T> sorted(List<T> list, Function<T, String> words) {
        Collator alphabet = Collator.getInstance(Messages.SPANISH);
        return list.stream().sorted(Comparator.comparing(words, alphabet)).toList();
    }
}
