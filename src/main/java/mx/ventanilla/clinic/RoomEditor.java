package mx.ventanilla.clinic;

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

/** The rooms of the unit. */
public final class RoomEditor implements RecordEditor<ConsultingRoom> {
    private static final int HIGHEST = 999;
    private static final int LONGEST_LABEL = 60;

    private final ClinicDesk desk;
    private final FormEntry.Text number = new FormEntry.Text("number");
    private final FormEntry.Text label = new FormEntry.Text("label");
    private final FormEntry.Choice<Service> service;

    public RoomEditor(ClinicDesk desk) {
        this.desk = desk;
        this.service = new FormEntry.Choice<>("service", List.of(), Service::name);
    }

    @Override
    public String id() {
        return "rooms";
    }

    @Override
    public String icon() {
        return "fth-grid";
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.allOf(Capability.class);
    }

    @Override
    public List<RecordColumn<ConsultingRoom>> columns() {
        return List.of(
                RecordColumn.of("number", 130, room -> desk.words("admin.room", room.roomNumber()),
                        ConsultingRoom::roomNumber),
                RecordColumn.of("service", 220, this::serviceName),
                RecordColumn.of("label", 190, room -> room.label() == null ? "" : room.label()));
    }

    @Override
    public List<FormEntry> form() {
        return List.of(number, service, label);
    }

    @Override
    public List<ConsultingRoom> list() {
        return desk.unit().rooms();
    }

    @Override
    public Object keyOf(ConsultingRoom room) {
        return room.id();
    }

    @Override
    public Optional<RecordState> stateOf(ConsultingRoom room) {
        return Optional.of(RecordState.of(room.active()));
    }

    @Override
    public void show(@Nullable ConsultingRoom room) {
        Optional<Service> own = room == null ? Optional.empty() : desk.unit().service(room.serviceId());
        service.offer(desk.unit().services().stream()
                .filter(it -> it.active() || own.filter(it::equals).isPresent()).toList());
        service.value().set(own.or(() -> service.options().stream().findFirst()).orElse(null));
        number.show(Integer.toString(room == null ? nextNumber() : room.roomNumber()));
        label.show(room == null ? null : room.label());
    }

    @Override
    public List<Finding> check() {
        List<Finding> findings = new ArrayList<>();
        if (number.number() < 1 || number.number() > HIGHEST) {
            findings.add(Finding.error("number", "clinic.room.number.range"));
        }
        if (service.value().get() == null) {
            findings.add(service.missing());
        }
        if (label.stripped().length() > LONGEST_LABEL) {
            findings.add(Finding.error("label", "admin.form.long", LONGEST_LABEL));
        }
        return findings;
    }

    @Override
    public Supplier<Kept> save(@Nullable ConsultingRoom room) {
        ConsultingRoom typed = new ConsultingRoom(room == null ? Ids.next() : room.id(), room == null ? "" : room.rev(),
                number.number(), label.orNull(), FormEntry.given(service.value()).id(), room == null || room.active());
        return () -> keep(typed);
    }

    @Override
    public void switchUse(ConsultingRoom room) {
        keep(new ConsultingRoom(room.id(), room.rev(), room.roomNumber(), room.label(), room.serviceId(),
                !room.active()));
    }

    @Override
    public AutoCloseable watch(Runnable changed) {
        return desk.watch(changed);
    }

    private Kept keep(ConsultingRoom room) {
        desk.service().saveRoom(desk.session(), room);
        return Kept.of(room.id());
    }

    private String serviceName(ConsultingRoom room) {
        return desk.unit().service(room.serviceId()).map(Service::name).orElse("");
    }

    private int nextNumber() {
        return desk.unit().rooms().stream().mapToInt(ConsultingRoom::roomNumber).max().orElse(0) + 1;
    }
}
