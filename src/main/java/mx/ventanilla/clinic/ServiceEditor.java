package mx.ventanilla.clinic;

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

/** The services of the unit: what its rooms are for. */
public final class ServiceEditor implements RecordEditor<Service> {
    private static final int USUAL_SLOT = 15;
    private static final int USUAL_QUOTA = 4;

    private final ClinicDesk desk;
    private final FormEntry.Text code = new FormEntry.Text("code");
    private final FormEntry.Text name = new FormEntry.Text("name");
    private final FormEntry.Text slotMinutes = new FormEntry.Text("slotMinutes");
    private final FormEntry.Text walkInQuota = new FormEntry.Text("walkInQuota");

    public ServiceEditor(ClinicDesk desk) {
        this.desk = desk;
    }

    @Override
    public String id() {
        return "services";
    }

    @Override
    public String icon() {
        return "fth-layers";
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.allOf(Capability.class);
    }

    @Override
    public List<RecordColumn<Service>> columns() {
        return List.of(RecordColumn.of("name", 230, Service::name), RecordColumn.of("code", 80, Service::code),
                RecordColumn.of("slotMinutes", 115, it -> desk.words("admin.minutes", it.slotMinutes()),
                        Service::slotMinutes),
                RecordColumn.of("walkInQuota", 115, it -> Integer.toString(it.walkInQuota()), Service::walkInQuota));
    }

    @Override
    public List<FormEntry> form() {
        return List.of(name, code, slotMinutes, walkInQuota);
    }

    @Override
    public List<Service> list() {
        return desk.unit().services();
    }

    @Override
    public Object keyOf(Service service) {
        return service.id();
    }

    @Override
    public Optional<RecordState> stateOf(Service service) {
        return Optional.of(RecordState.of(service.active()));
    }

    @Override
    public void show(@Nullable Service service) {
        code.show(service == null ? null : service.code());
        name.show(service == null ? null : service.name());
        slotMinutes.show(Integer.toString(service == null ? USUAL_SLOT : service.slotMinutes()));
        walkInQuota.show(Integer.toString(service == null ? USUAL_QUOTA : service.walkInQuota()));
    }

    @Override
    public List<Finding> check() {
        return UnitRules.check(read(null));
    }

    @Override
    public Supplier<Kept> save(@Nullable Service service) {
        Service typed = read(service);
        return () -> keep(typed);
    }

    @Override
    public void switchUse(Service it) {
        keep(new Service(it.id(), it.rev(), it.code(), it.name(), it.slotMinutes(), it.walkInQuota(), it.sortOrder(),
                !it.active()));
    }

    @Override
    public AutoCloseable watch(Runnable changed) {
        return desk.watch(changed);
    }

    private Kept keep(Service service) {
        desk.service().saveService(desk.session(), service);
        return Kept.of(service.id());
    }

    private Service read(@Nullable Service service) {
        return new Service(service == null ? Ids.next() : service.id(), service == null ? "" : service.rev(),
                code.stripped(), name.stripped(), slotMinutes.number(), walkInQuota.number(),
                service == null ? desk.unit().services().size() : service.sortOrder(),
                service == null || service.active());
    }
}
