package mx.ventanilla.clinic;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import mx.ventanilla.core.Finding;
import mx.ventanilla.core.Ids;
import mx.ventanilla.core.Sex;
import mx.ventanilla.core.StoredWords;
import mx.ventanilla.fx.FormEntry;
import mx.ventanilla.fx.RecordColumn;
import mx.ventanilla.fx.RecordEditor;
import mx.ventanilla.fx.RecordState;
import mx.ventanilla.security.Role;
import org.jspecify.annotations.Nullable;

/** The people who work at the unit. */
public final class StaffEditor implements RecordEditor<StaffMember> {
    /** None, and those that the unit writes before a name. */
    private static final List<String> TITLES = Stream
            .concat(Stream.of(""), Stream.of(StoredWords.text("stored.titles").split("; "))).toList();

    private final ClinicDesk desk;
    private final FormEntry.Choice<String> title;
    private final FormEntry.Text givenNames = new FormEntry.Text("givenNames");
    private final FormEntry.Text firstSurname = new FormEntry.Text("firstSurname");
    private final FormEntry.Text secondSurname = new FormEntry.Text("secondSurname");
    private final FormEntry.Choice<Sex> sex;
    private final FormEntry.Choice<Role> role;
    private final FormEntry.Text license = new FormEntry.Text("license");
    private final FormEntry.Text professionalId = new FormEntry.Text("professionalId");

    public StaffEditor(ClinicDesk desk) {
        this.desk = desk;
        this.title = new FormEntry.Choice<>("title", TITLES, text -> text.isEmpty() ? desk.words("admin.none") : text);
        this.sex = new FormEntry.Choice<>("sex", List.of(Sex.values()), it -> desk.words("admin.sex." + it.name()));
        this.role = new FormEntry.Choice<>("role", List.of(Role.values()),
                it -> desk.words("security.role." + it.name()));
    }

    @Override
    public String id() {
        return "staff";
    }

    @Override
    public String icon() {
        return "fth-users";
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.allOf(Capability.class);
    }

    @Override
    public List<RecordColumn<StaffMember>> columns() {
        return List.of(RecordColumn.of("name", 202, StaffEditor::listed),
                RecordColumn.of("title", 55, person -> shown(person.title())),
                RecordColumn.of("role", 115, person -> desk.words("security.role." + person.role())),
                RecordColumn.of("license", 85, person -> shown(person.license())),
                RecordColumn.of("professionalId", 80, person -> shown(person.professionalId())));
    }

    @Override
    public List<FormEntry> form() {
        return List.of(title, givenNames, firstSurname, secondSurname, sex, role, license, professionalId);
    }

    @Override
    public List<StaffMember> list() {
        return desk.unit().staff();
    }

    @Override
    public Object keyOf(StaffMember person) {
        return person.id();
    }

    @Override
    public Optional<RecordState> stateOf(StaffMember person) {
        return Optional.of(RecordState.of(person.active()));
    }

    @Override
    public void show(@Nullable StaffMember person) {
        title.value().set(person == null ? "" : shown(person.title()));
        givenNames.show(person == null ? null : person.givenNames());
        firstSurname.show(person == null ? null : person.firstSurname());
        secondSurname.show(person == null ? null : person.secondSurname());
        sex.value().set(person == null || person.sex() == null ? null : Sex.valueOf(person.sex()));
        role.value().set(person == null ? Role.PHYSICIAN : Role.valueOf(person.role()));
        license.show(person == null ? null : person.license());
        professionalId.show(person == null ? null : person.professionalId());
    }

    @Override
    public List<Finding> check() {
        return UnitRules.check(read(null));
    }

    @Override
    public Supplier<Kept> save(@Nullable StaffMember person) {
        StaffMember typed = read(person);
        return () -> keep(typed);
    }

    @Override
    public void switchUse(StaffMember it) {
        keep(new StaffMember(it.id(), it.rev(), it.givenNames(), it.firstSurname(), it.secondSurname(), it.sex(),
                it.title(), it.role(), it.license(), it.professionalId(), !it.active()));
    }

    @Override
    public AutoCloseable watch(Runnable changed) {
        return desk.watch(changed);
    }

    private Kept keep(StaffMember person) {
        desk.service().saveStaff(desk.session(), person);
        return Kept.of(person.id());
    }

    private StaffMember read(@Nullable StaffMember person) {
        String spoken = title.value().get();
        Sex own = sex.value().get();
        return new StaffMember(person == null ? Ids.next() : person.id(), person == null ? "" : person.rev(),
                givenNames.stripped(), firstSurname.stripped(), secondSurname.orNull(), own == null ? null : own.name(),
                spoken == null || spoken.isEmpty() ? null : spoken, FormEntry.given(role.value()).name(),
                license.orNull(), professionalId.orNull(), person == null || person.active());
    }

    /** Surnames first, as the list is sorted. */
    private static String listed(StaffMember person) {
        String surnames = person.secondSurname() == null
                ? person.firstSurname()
                : person.firstSurname() + " " + person.secondSurname();
        return surnames + ", " + person.givenNames();
    }

    private static String shown(@Nullable String text) {
        return text == null ? "" : text;
    }
}
