package mx.ventanilla.agenda;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import mx.ventanilla.clinic.SettingName;
import mx.ventanilla.patient.CoverageRules;
import org.jdbi.v3.core.Handle;

/** The settings that a transaction of the agenda goes by, as they stand in the store at that moment. */
public record AgendaSettings(Map<String, String> values) {
    public AgendaSettings {
        values = Map.copyOf(values);
    }

    public static AgendaSettings read(Handle handle) {
        Map<String, String> values = new HashMap<>();
        handle.createQuery("select name, setting_value from setting")
                .map((row, context) -> Map.entry(row.getString("name"), row.getString("setting_value")))
                .forEach(entry -> values.put(entry.getKey(), entry.getValue()));
        return new AgendaSettings(values);
    }

    public int number(SettingName name) {
        String value = values.get(name.name());
        return value == null ? name.byDefault() : Integer.parseInt(value);
    }

    /** How long a step may be taken back. */
    public Duration undoLimit() {
        return Duration.ofMinutes(number(SettingName.UNDO_MINUTES));
    }

    BookingRules rules() {
        return new BookingRules(number(SettingName.BOOKING_HORIZON_DAYS), CoverageRules.of(this::number));
    }
}
