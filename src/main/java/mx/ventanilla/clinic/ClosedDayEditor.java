package mx.ventanilla.clinic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import mx.ventanilla.core.Finding;
import mx.ventanilla.core.Ids;
import mx.ventanilla.fx.FormEntry;
import mx.ventanilla.fx.RecordColumn;
import mx.ventanilla.fx.RecordEditor;
import mx.ventanilla.fx.RecordState;
import org.jspecify.annotations.Nullable;

/** The days on which the unit is closed or open for urgencies only. */
public final class ClosedDayEditor implements RecordEditor<ClosedDay> {
    private static final int LONGEST_NAME = 120;

    private final ClinicDesk desk;
    private final FormEntry.Day closedOn = new FormEntry.Day("closedOn");
    private final FormEntry.Choice<ClosedDay.Kind> kind;
    private final FormEntry.Text name = new FormEntry.Text("name");

    public ClosedDayEditor(ClinicDesk desk) {
        this.desk = desk;
        this.kind = new FormEntry.Choice<>("kind", List.of(ClosedDay.Kind.values()), this::kindWords);
    }

    @Override
    public String id() {
        return "closedDays";
    }

    @Override
    public String icon() {
        return "fth-calendar";
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.allOf(Capability.class);
    }

    @Override
    public List<RecordColumn<ClosedDay>> columns() {
        return List.of(RecordColumn.of("closedOn", 130, day -> desk.date(day.closedOn()), ClosedDay::closedOn),
                RecordColumn.of("name", 270, ClosedDay::name),
                RecordColumn.of("kind", 140, day -> kindWords(day.kind())));
    }

    @Override
    public List<FormEntry> form() {
        return List.of(closedOn, kind, name);
    }

    @Override
    public List<ClosedDay> list() {
        return desk.unit().closedDays();
    }

    @Override
    public Object keyOf(ClosedDay day) {
        return day.id();
    }

    @Override
    public Optional<RecordState> stateOf(ClosedDay day) {
        return Optional.of(RecordState.of(day.active()));
    }

    @Override
    public void show(@Nullable ClosedDay day) {
        closedOn.value().set(day == null ? null : day.closedOn());
        kind.value().set(day == null ? ClosedDay.Kind.CLOSED : day.kind());
        name.show(day == null ? null : day.name());
    }

    @Override
    public List<Finding> check() {
        List<Finding> findings = new ArrayList<>();
        if (closedOn.value().get() == null) {
            findings.add(closedOn.missing());
        }
        if (name.orNull() == null) {
            findings.add(name.missing());
        } else if (name.stripped().length() > LONGEST_NAME) {
            findings.add(Finding.error("name", "admin.form.long", LONGEST_NAME));
        }
        return findings;
    }

    @Override
    public Supplier<Kept> save(@Nullable ClosedDay day) {
        LocalDate date = FormEntry.given(closedOn.value());
        ClosedDay typed = new ClosedDay(day == null ? Ids.next() : day.id(), day == null ? "" : day.rev(), date,
                FormEntry.given(kind.value()), name.stripped(), day == null || day.active());
        return () -> keep(typed);
    }

    @Override
    public void switchUse(ClosedDay day) {
        keep(new ClosedDay(day.id(), day.rev(), day.closedOn(), day.kind(), day.name(), !day.active()));
    }

    @Override
    public AutoCloseable watch(Runnable changed) {
        return desk.watch(changed);
    }

    private Kept keep(ClosedDay day) {
        desk.service().saveClosedDay(desk.session(), day);
        return Kept.of(day.id());
    }

    private String kindWords(ClosedDay.Kind value) {
        return desk.words("admin.closedDays.kind." + value.name());
    }
}
