package mx.ventanilla.patient.roster;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mx.ventanilla.clinic.Settings;
import mx.ventanilla.security.Permission;
import mx.ventanilla.security.Session;

/** Remembers how a person has mapped the columns of files of a shape, on this PC. */
public final class ColumnMemory {
    private static final String PREFIX = "roster.mapping.";
    private static final Pattern ENTRY = Pattern.compile("([A-Z_]+)=(\\d{1,4})");

    private final Settings settings;

    public ColumnMemory(Settings settings) {
        this.settings = settings;
    }

    /** The file with its columns as they were mapped last time; as they were recognised when there was none. */
    public RosterFile recall(RosterFile file) {
        return settings.text(PREFIX + file.mapping().fingerprint())
                .map(remembered -> file.with(new ColumnMapping(file.mapping().headings(), columnsIn(remembered))))
                .orElse(file);
    }

    public void remember(Session session, ColumnMapping mapping) {
        settings.setText(session, Permission.IMPORT_ROSTER, PREFIX + mapping.fingerprint(), mapping.remembered());
    }

    private static Map<RosterField, Integer> columnsIn(String remembered) {
        Map<RosterField, Integer> columns = new EnumMap<>(RosterField.class);
        Matcher entries = ENTRY.matcher(remembered);
        while (entries.find()) {
            columns.put(RosterField.valueOf(entries.group(1)), Integer.valueOf(entries.group(2)));
        }
        return columns;
    }
}
