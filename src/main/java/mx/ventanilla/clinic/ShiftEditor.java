package mx.ventanilla.clinic;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
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

/** The shifts of the unit. */
public final class ShiftEditor implements RecordEditor<Shift> {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H:mm");

    private final ClinicDesk desk;
    private final FormEntry.Text code = new FormEntry.Text("code");
    private final FormEntry.Text name = new FormEntry.Text("name");
    private final FormEntry.Time starts = new FormEntry.Time("starts");
    private final FormEntry.Time ends = new FormEntry.Time("ends");
    private final FormEntry.Flag nextDay = new FormEntry.Flag("nextDay");
    private final FormEntry.Weekdays weekdays = new FormEntry.Weekdays("weekdays");
    private final FormEntry.Day validFrom = new FormEntry.Day("validFrom");

    public ShiftEditor(ClinicDesk desk) {
        this.desk = desk;
    }

    @Override
    public String id() {
        return "shifts";
    }

    @Override
    public String icon() {
        return "fth-clock";
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.allOf(Capability.class);
    }

    @Override
    public List<RecordColumn<Shift>> columns() {
        return List.of(RecordColumn.of("name", 150, Shift::name), RecordColumn.of("code", 64, Shift::code),
                RecordColumn.of("hours", 136, shift -> HOUR.format(shift.starts()) + " – " + HOUR.format(shift.ends()),
                        Shift::starts),
                RecordColumn.of("weekdays", 190, shift -> desk.weekdays(shift.weekdays())));
    }

    @Override
    public List<FormEntry> form() {
        return List.of(name, code, starts, ends, nextDay, weekdays, validFrom);
    }

    @Override
    public List<Shift> list() {
        return desk.unit().shifts();
    }

    @Override
    public Object keyOf(Shift shift) {
        return shift.id();
    }

    @Override
    public Optional<RecordState> stateOf(Shift shift) {
        return Optional.of(RecordState.of(shift.active()));
    }

    @Override
    public void show(@Nullable Shift shift) {
        code.show(shift == null ? null : shift.code());
        name.show(shift == null ? null : shift.name());
        starts.value().set(shift == null ? null : shift.starts());
        ends.value().set(shift == null ? null : shift.ends());
        nextDay.value().set(shift != null && shift.crossesMidnight());
        weekdays.value().set(shift == null ? "12345" : shift.weekdays());
        validFrom.value().set(shift == null ? desk.today() : shift.validFrom());
    }

    @Override
    public List<Finding> check() {
        List<Finding> findings = new ArrayList<>();
        if (name.orNull() == null) {
            findings.add(name.missing());
        }
        LocalTime start = starts.value().get();
        LocalTime end = ends.value().get();
        if (start == null) {
            findings.add(starts.missing());
        }
        if (end == null) {
            findings.add(ends.missing());
        }
        if (validFrom.value().get() == null) {
            findings.add(validFrom.missing());
        }
        findings.addAll(UnitRules.check(read(null, start == null ? LocalTime.MIN : start,
                end == null ? LocalTime.MAX : end, desk.today())));
        return findings;
    }

    @Override
    public Supplier<Kept> save(@Nullable Shift shift) {
        Shift typed = read(shift, FormEntry.given(starts.value()), FormEntry.given(ends.value()),
                FormEntry.given(validFrom.value()));
        return () -> keep(typed);
    }

    @Override
    public void switchUse(Shift shift) {
        keep(new Shift(shift.id(), shift.rev(), shift.code(), shift.name(), shift.starts(), shift.ends(),
                shift.crossesMidnight(), shift.weekdays(), shift.validFrom(), !shift.active()));
    }

    @Override
    public AutoCloseable watch(Runnable changed) {
        return desk.watch(changed);
    }

    private Kept keep(Shift shift) {
        desk.service().saveShift(desk.session(), shift);
        return Kept.of(shift.id());
    }

    private Shift read(@Nullable Shift shift, LocalTime start, LocalTime end, LocalDate from) {
        return new Shift(shift == null ? Ids.next() : shift.id(), shift == null ? "" : shift.rev(), code.stripped(),
                name.stripped(), start, end, nextDay.value().get(), weekdays.value().get(), from,
                shift == null || shift.active());
    }
}
