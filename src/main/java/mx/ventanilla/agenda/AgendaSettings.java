package mx.ventanilla.agenda;

import java.time.Duration;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.generic.GenericType;

/**
 * The settings of the unit's day; every number that is not written down takes its default.
 *
 * @param horizonDays how many days ahead appointments are given
 * @param undoMinutes how long a step may be taken back
 * @param noShowMinutes tolerance before a patient counts as not come (domain.md section 4: 10)
 * @param lateMinutes from how many minutes a doctor is shown as late
 */
public record AgendaSettings(int horizonDays, int undoMinutes, int noShowMinutes, int lateMinutes) {
    public static final String HORIZON_DAYS = "agenda.horizonDays";
    public static final String UNDO_MINUTES = "visit.undoMinutes";
    public static final String NO_SHOW_MINUTES = "visit.noShowMinutes";
    public static final String LATE_MINUTES = "visit.lateMinutes";
    public static final AgendaSettings DEFAULT = new AgendaSettings(90, 15, 10, 15);

    public static AgendaSettings read(Handle handle) {
        Map<String, String> values = handle.createQuery("select name, setting_value from setting").setMapKeyColumn("name")
                .setMapValueColumn("setting_value").collectInto(new GenericType<>() {});
        return new AgendaSettings(number(values, HORIZON_DAYS, DEFAULT.horizonDays()),
                number(values, UNDO_MINUTES, DEFAULT.undoMinutes()),
                number(values, NO_SHOW_MINUTES, DEFAULT.noShowMinutes()),
                number(values, LATE_MINUTES, DEFAULT.lateMinutes()));
    }

    public Duration undoLimit() {
        return Duration.ofMinutes(undoMinutes);
    }

    private static int number(Map<String, String> values, String name, int otherwise) {
        String value = values.get(name);
        return value == null ? otherwise : Integer.parseInt(value.strip());
    }
}
