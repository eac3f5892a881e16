package mx.ventanilla.clinic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import mx.ventanilla.core.Finding;
import mx.ventanilla.fx.FormEntry;
import mx.ventanilla.fx.RecordColumn;
import mx.ventanilla.fx.RecordEditor;
import org.jspecify.annotations.Nullable;

/** Who works in each room in each shift, from one day on; with a last day it is a substitution. */
public final class DutyEditor implements RecordEditor<DutyRow> {
    private final ClinicDesk desk;
    private final FormEntry.Choice<Doctor> doctor;
    private final FormEntry.Day from = new FormEntry.Day("from");
    private final FormEntry.Day to = new FormEntry.Day("to");

    /** Somebody to choose, or nobody. */
    private record Doctor(Optional<UUID> id, String name) {}

    public DutyEditor(ClinicDesk desk) {
        this.desk = desk;
        this.doctor = new FormEntry.Choice<>("doctor", List.of(), Doctor::name);
    }

    @Override
    public String id() {
        return "duties";
    }

    @Override
    public String icon() {
        return "fth-user-check";
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.noneOf(Capability.class);
    }

    @Override
    public List<RecordColumn<DutyRow>> columns() {
        return List.of(
                RecordColumn.of("room", 172, this::place,
                        row -> String.format("%03d%s", row.room().roomNumber(), row.shift().starts())),
                RecordColumn.of("doctor", 230, this::doctorName),
                RecordColumn.of("period", 132, row -> row.current().map(this::period).orElse("")),
                RecordColumn.of("next", 114, row -> row.next().map(this::change).orElse("")));
    }

    @Override
    public List<FormEntry> form() {
        return List.of(doctor, from, to);
    }

    @Override
    public List<DutyRow> list() {
        UnitSnapshot unit = desk.unit();
        return unit.rooms().stream().filter(ConsultingRoom::active)
                .flatMap(room -> unit.shifts().stream().filter(Shift::active).map(shift -> row(unit, room, shift)))
                .toList();
    }

    @Override
    public Object keyOf(DutyRow row) {
        return row.room().id() + " " + row.shift().id();
    }

    @Override
    public void show(@Nullable DutyRow row) {
        doctor.offer(doctors());
        Optional<UUID> now = row == null || row.doctor() == null ? Optional.empty() : Optional.of(row.doctor().id());
        doctor.value().set(doctor.options().stream().filter(it -> it.id().equals(now)).findFirst().orElse(null));
        from.value().set(desk.today());
        to.value().set(null);
    }

    @Override
    public List<Finding> check() {
        List<Finding> findings = new ArrayList<>();
        if (doctor.value().get() == null) {
            findings.add(doctor.missing());
        }
        LocalDate first = from.value().get();
        LocalDate last = to.value().get();
        if (first == null) {
            findings.add(from.missing());
        } else if (last != null && last.isBefore(first)) {
            findings.add(Finding.error("to", "clinic.duty.period.reversed"));
        }
        return findings;
    }

    @Override
    public Supplier<Kept> save(@Nullable DutyRow row) {
        if (row == null) {
            throw new IllegalStateException("a duty belongs to a room and a shift");
        }
        UUID staff = FormEntry.given(doctor.value()).id().orElse(null);
        LocalDate first = FormEntry.given(from.value());
        LocalDate last = to.value().get();
        return () -> {
            UUID duty = desk.service().assign(desk.session(), row.room().id(), row.shift().id(), staff, first, last);
            return Kept.of(keyOf(row), () -> desk.service().withdraw(desk.session(), duty));
        };
    }

    @Override
    public AutoCloseable watch(Runnable changed) {
        return desk.watch(changed);
    }

    private List<Doctor> doctors() {
        Stream<Doctor> people = ClinicDesk
                .sorted(desk.unit().staff().stream().filter(StaffMember::active).toList(), StaffMember::firstSurname)
                .stream().map(person -> new Doctor(Optional.of(person.id()), person.fullName()));
        return Stream.concat(Stream.of(new Doctor(Optional.empty(), desk.words("admin.duties.nobody"))), people)
                .toList();
    }

    private DutyRow row(UnitSnapshot unit, ConsultingRoom room, Shift shift) {
        LocalDate today = desk.today();
        List<RoomDuty> own = unit.duties().stream()
                .filter(duty -> duty.roomId().equals(room.id()) && duty.shiftId().equals(shift.id())).toList();
        Comparator<RoomDuty> latest = Comparator.comparing(RoomDuty::validFrom).thenComparing(RoomDuty::id);
        return new DutyRow(room, shift, own.stream().filter(duty -> duty.covers(today)).max(latest),
                unit.doctorOf(room.id(), shift.id(), today).orElse(null),
                own.stream().filter(duty -> duty.validFrom().isAfter(today)).min(latest));
    }

    private String place(DutyRow row) {
        return desk.words("admin.duties.place", row.room().roomNumber(), row.shift().name());
    }

    private String doctorName(DutyRow row) {
        return row.doctor() == null ? desk.words("admin.duties.nobody") : row.doctor().fullName();
    }

    private String period(RoomDuty duty) {
        return duty.validTo() == null
                ? desk.words("admin.duties.since", desk.date(duty.validFrom()))
                : desk.words("admin.duties.substitution", desk.date(duty.validTo()));
    }

    private String change(RoomDuty duty) {
        String name = desk.unit().staff().stream().filter(it -> it.id().equals(duty.staffId())).findFirst()
                .map(StaffMember::shortName).orElse(desk.words("admin.duties.nobody"));
        return desk.words("admin.duties.from", desk.date(duty.validFrom()), name);
    }
}
