package mx.ventanilla.clinic;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import mx.ventanilla.core.Finding;
import mx.ventanilla.fx.FormEntry;
import mx.ventanilla.fx.RecordColumn;
import mx.ventanilla.fx.RecordEditor;
import org.jspecify.annotations.Nullable;

/** The unit itself. */
public final class UnitEditor implements RecordEditor<MedicalUnit> {
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_ADDRESS = 300;
    private static final List<String> ZONES = List.of("America/Mexico_City", "America/Cancun", "America/Chihuahua",
            "America/Ciudad_Juarez", "America/Hermosillo", "America/Mazatlan", "America/Matamoros", "America/Tijuana");

    private final ClinicDesk desk;
    private final FormEntry.Text name = new FormEntry.Text("name");
    private final FormEntry.Choice<UnitType> type;
    private final FormEntry.Text clues = new FormEntry.Text("clues");
    private final FormEntry.Text address = new FormEntry.Text("address");
    private final FormEntry.Flag familyMedicine = new FormEntry.Flag("familyMedicine");
    private final FormEntry.Flag secondLevel = new FormEntry.Flag("secondLevel");
    private final FormEntry.Choice<String> zone;

    public UnitEditor(ClinicDesk desk) {
        this.desk = desk;
        this.type = new FormEntry.Choice<>("type", List.of(UnitType.values()), this::typeWords);
        this.zone = new FormEntry.Choice<>("zone", ZONES, this::zoneWords);
    }

    private String zoneWords(String zone) {
        String city = zone.substring(zone.indexOf('/') + 1);
        return ZONES.contains(zone) ? desk.words("admin.unit.zone." + city) : city.replace('_', ' ');
    }

    @Override
    public String id() {
        return "unit";
    }

    @Override
    public String icon() {
        return "fth-home";
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.noneOf(Capability.class);
    }

    @Override
    public List<RecordColumn<MedicalUnit>> columns() {
        return List.of(RecordColumn.of("name", 250, MedicalUnit::name),
                RecordColumn.of("type", 268, unit -> typeWords(unit.unitType())),
                RecordColumn.of("clues", 128,
                        unit -> unit.clues() == null ? desk.words("admin.unit.clues.unknown") : unit.clues()));
    }

    @Override
    public List<FormEntry> form() {
        return List.of(name, type, clues, address, familyMedicine, secondLevel, zone);
    }

    @Override
    public List<MedicalUnit> list() {
        return List.of(desk.unit().unit());
    }

    @Override
    public Object keyOf(MedicalUnit unit) {
        return unit.id();
    }

    @Override
    public void show(@Nullable MedicalUnit unit) {
        MedicalUnit shown = unit == null ? desk.unit().unit() : unit;
        name.show(shown.name());
        type.value().set(shown.unitType());
        clues.show(shown.clues());
        address.show(shown.address());
        familyMedicine.value().set(shown.familyMedicine());
        secondLevel.value().set(shown.secondLevel());
        if (!zone.options().contains(shown.timeZone())) {
            zone.options().add(shown.timeZone());
        }
        zone.value().set(shown.timeZone());
    }

    @Override
    public List<Finding> check() {
        List<Finding> findings = new ArrayList<>();
        if (name.orNull() == null || name.stripped().length() > LONGEST_NAME) {
            findings.add(Finding.error("name", "clinic.unit.name.needed"));
        }
        findings.addAll(UnitRules.checkClues(cluesTyped()));
        if (address.stripped().length() > LONGEST_ADDRESS) {
            findings.add(Finding.error("address", "admin.form.long", LONGEST_ADDRESS));
        }
        if (!familyMedicine.value().get() && !secondLevel.value().get()) {
            findings.add(Finding.error("secondLevel", "admin.unit.capability.needed"));
        }
        return findings;
    }

    @Override
    public Supplier<Kept> save(@Nullable MedicalUnit unit) {
        MedicalUnit old = unit == null ? desk.unit().unit() : unit;
        MedicalUnit typed = new MedicalUnit(old.id(), old.rev(), name.stripped(), FormEntry.given(type.value()),
                cluesTyped(), familyMedicine.value().get(), secondLevel.value().get(), old.stateKey(),
                old.municipalityKey(), address.orNull(), FormEntry.given(zone.value()));
        return () -> {
            desk.service().saveUnit(desk.session(), typed);
            return Kept.of(typed.id());
        };
    }

    @Override
    public AutoCloseable watch(Runnable changed) {
        return desk.watch(changed);
    }

    private @Nullable String cluesTyped() {
        String typed = clues.orNull();
        return typed == null ? null : typed.toUpperCase(Locale.ROOT);
    }

    private String typeWords(UnitType value) {
        return desk.words("clinic.unit.type." + value.name());
    }
}
