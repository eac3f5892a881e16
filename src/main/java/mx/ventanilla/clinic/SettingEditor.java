package mx.ventanilla.clinic;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import mx.ventanilla.core.Finding;
import mx.ventanilla.core.Messages;
import mx.ventanilla.fx.FormEntry;
import mx.ventanilla.fx.RecordColumn;
import mx.ventanilla.fx.RecordEditor;
import mx.ventanilla.security.Session;
import org.jspecify.annotations.Nullable;

/** Every figure that no law fixes, with its range and what it is for. */
public final class SettingEditor implements RecordEditor<SettingEditor.SettingRow> {
    /** A setting and what it is set to. */
    public record SettingRow(SettingName name, int value) {}

    private final Settings settings;
    private final Session session;
    private final Messages messages;
    private final FormEntry.Text value = new FormEntry.Text("value");
    private @Nullable SettingName shown;

    public SettingEditor(Settings settings, Session session, Messages messages) {
        this.settings = settings;
        this.session = session;
        this.messages = messages;
    }

    @Override
    public String id() {
        return "settings";
    }

    @Override
    public String icon() {
        return "fth-sliders";
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.noneOf(Capability.class);
    }

    @Override
    public List<RecordColumn<SettingRow>> columns() {
        return List.of(RecordColumn.of("name", 256, row -> words("name", row)),
                RecordColumn.of("value", 58, row -> Integer.toString(row.value()), SettingRow::value),
                RecordColumn.of("range", 105,
                        row -> messages.text("admin.settings.range", row.name().least(), row.name().most()),
                        row -> row.name().least()),
                RecordColumn.of("purpose", 226, row -> words("purpose", row)));
    }

    @Override
    public Optional<String> purposeOf(SettingRow row) {
        return Optional.of(words("purpose", row) + " " + messages.text("admin.settings.allowed", row.name().least(),
                row.name().most(), row.name().byDefault()));
    }

    @Override
    public List<FormEntry> form() {
        return List.of(value);
    }

    @Override
    public List<SettingRow> list() {
        return Arrays.stream(SettingName.values()).map(name -> new SettingRow(name, settings.number(name))).toList();
    }

    @Override
    public Object keyOf(SettingRow row) {
        return row.name();
    }

    @Override
    public void show(@Nullable SettingRow row) {
        shown = row == null ? null : row.name();
        value.show(row == null ? null : Integer.toString(row.value()));
    }

    @Override
    public List<Finding> check() {
        SettingName name = shown;
        return name == null || name.allows(value.number())
                ? List.of()
                : List.of(Finding.error("value", "clinic.setting.range", name.least(), name.most()));
    }

    @Override
    public Supplier<Kept> save(@Nullable SettingRow row) {
        if (row == null) {
            throw new IllegalStateException("settings are not added");
        }
        int typed = value.number();
        return () -> {
            settings.set(session, row.name(), typed);
            return Kept.of(row.name());
        };
    }

    @Override
    public AutoCloseable watch(Runnable changed) {
        return settings.watch(changed);
    }

    private String words(String part, SettingRow row) {
        return messages.text("admin.settings." + part + "." + row.name().name());
    }
}
