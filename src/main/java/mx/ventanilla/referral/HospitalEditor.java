package mx.ventanilla.referral;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import mx.ventanilla.clinic.UnitType;
import mx.ventanilla.core.Finding;
import mx.ventanilla.core.Ids;
import mx.ventanilla.fx.FormEntry;
import mx.ventanilla.fx.RecordColumn;
import mx.ventanilla.fx.RecordEditor;
import mx.ventanilla.fx.RecordState;
import mx.ventanilla.security.Session;
import org.jspecify.annotations.Nullable;

/** The units that receive referrals. */
public final class HospitalEditor implements RecordEditor<Hospital> {
    private static final int LONGEST_NAME = 120;
    private final RoutingService routing;
    private final Session session;
    private final FormEntry.Text name = new FormEntry.Text("name");
    private final FormEntry.Choice<UnitType> type = new FormEntry.Choice<>("unitType", List.of(UnitType.values()),
            it -> it.name().replace('_', '/'));
    private final FormEntry.Text place = new FormEntry.Text("place");
    private final FormEntry.Text clues = new FormEntry.Text("clues");

    public HospitalEditor(RoutingService routing, Session session) {
        this.routing = routing;
        this.session = session;
    }

    @Override
    public String id() {
        return "hospitals";
    }

    @Override
    public String icon() {
        return "fth-plus-square";
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.allOf(Capability.class);
    }

    @Override
    public List<RecordColumn<Hospital>> columns() {
        return List.of(RecordColumn.of("name", 250, Hospital::name),
                RecordColumn.of("unitType", 110, hospital -> hospital.unitType().replace('_', '/')),
                RecordColumn.of("place", 180, hospital -> hospital.place() == null ? "" : hospital.place()));
    }

    @Override
    public List<FormEntry> form() {
        return List.of(name, type, place, clues);
    }

    @Override
    public List<Hospital> list() {
        return routing.hospitals(session);
    }

    @Override
    public Object keyOf(Hospital hospital) {
        return hospital.id();
    }

    @Override
    public Optional<RecordState> stateOf(Hospital hospital) {
        return Optional.of(RecordState.of(hospital.active()));
    }

    @Override
    public void show(@Nullable Hospital hospital) {
        name.show(hospital == null ? null : hospital.name());
        type.value().set(hospital == null ? UnitType.HGZ : UnitType.valueOf(hospital.unitType()));
        place.show(hospital == null ? null : hospital.place());
        clues.show(hospital == null ? null : hospital.clues());
    }

    @Override
    public List<Finding> check() {
        List<Finding> findings = new ArrayList<>();
        if (name.orNull() == null) {
            findings.add(name.missing());
        } else if (name.stripped().length() > LONGEST_NAME) {
            findings.add(Finding.error("name", "admin.form.long", LONGEST_NAME));
        }
        if (clues.orNull() != null && !clues.stripped().matches("[A-Z]{5}\\d{6}")) {
            findings.add(Finding.error("clues", "referral.hospital.clues"));
        }
        if (place.stripped().length() > LONGEST_NAME) {
            findings.add(Finding.error("place", "admin.form.long", LONGEST_NAME));
        }
        return findings;
    }

    @Override
    public Supplier<Kept> save(@Nullable Hospital hospital) {
        UUID id = hospital == null ? Ids.next() : hospital.id();
        Hospital typed = new Hospital(id, hospital == null ? "" : hospital.rev(), name.stripped(),
                FormEntry.given(type.value()).name(), clues.orNull(), place.orNull(),
                hospital == null ? null : hospital.unitId(), hospital == null || hospital.active());
        return () -> keep(typed);
    }

    @Override
    public void switchUse(Hospital it) {
        keep(new Hospital(it.id(), it.rev(), it.name(), it.unitType(), it.clues(), it.place(), it.unitId(),
                !it.active()));
    }

    @Override
    public AutoCloseable watch(Runnable changed) {
        return routing.watch(session, changed);
    }

    private Kept keep(Hospital hospital) {
        routing.save(session, hospital);
        return Kept.of(hospital.id());
    }
}
