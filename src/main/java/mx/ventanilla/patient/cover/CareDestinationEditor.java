package mx.ventanilla.patient.cover;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import mx.ventanilla.core.Finding;
import mx.ventanilla.core.Ids;
import mx.ventanilla.core.Messages;
import mx.ventanilla.db.Entity;
import mx.ventanilla.fx.FormEntry;
import mx.ventanilla.fx.RecordColumn;
import mx.ventanilla.fx.RecordEditor;
import mx.ventanilla.fx.RecordState;
import mx.ventanilla.patient.BirthEntities;
import mx.ventanilla.security.Session;
import org.jspecify.annotations.Nullable;

/** Where people without cover are sent, by the state in which they live. */
public final class CareDestinationEditor implements RecordEditor<CareDestination> {
    private static final int LONGEST_NAME = 120;
    private static final String EVERYWHERE = "";

    private final CoverPapersService papers;
    private final Session session;
    private final Messages messages;
    private final FormEntry.Choice<DestinationKind> kind;
    private final FormEntry.Choice<String> state;
    private final FormEntry.Text name = new FormEntry.Text("name");
    private final FormEntry.Text address = new FormEntry.Text("address");
    private final FormEntry.Text phone = new FormEntry.Text("phone");
    private final FormEntry.Text hours = new FormEntry.Text("hours");

    public CareDestinationEditor(CoverPapersService papers, Session session, Messages messages) {
        this.papers = papers;
        this.session = session;
        this.messages = messages;
        this.kind = new FormEntry.Choice<>("kind", List.of(DestinationKind.values()), this::kindWords);
        this.state = new FormEntry.Choice<>("state",
                Stream.concat(Stream.of(EVERYWHERE), BirthEntities.states().keySet().stream()).toList(),
                this::stateWords);
    }

    @Override
    public String id() {
        return "destinations";
    }

    @Override
    public String icon() {
        return "fth-map-pin";
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.allOf(Capability.class);
    }

    @Override
    public List<RecordColumn<CareDestination>> columns() {
        return List.of(RecordColumn.of("kind", 176, place -> kindWords(place.kind()), CareDestination::kind),
                RecordColumn.of("name", 192, CareDestination::name),
                RecordColumn.of("state", 78, place -> stateWords(orEmpty(place.stateKey()))),
                RecordColumn.of("phone", 102, place -> orEmpty(place.phone())));
    }

    @Override
    public List<FormEntry> form() {
        return List.of(kind, name, state, address, phone, hours);
    }

    @Override
    public List<CareDestination> list() {
        return papers.destinations(session);
    }

    @Override
    public Object keyOf(CareDestination place) {
        return place.id();
    }

    @Override
    public Optional<RecordState> stateOf(CareDestination place) {
        return Optional.of(RecordState.of(place.active()));
    }

    @Override
    public void show(@Nullable CareDestination place) {
        kind.value().set(place == null ? DestinationKind.AFFILIATION_DESK : place.kind());
        state.value().set(place == null ? EVERYWHERE : orEmpty(place.stateKey()));
        name.show(place == null ? null : place.name());
        address.show(place == null ? null : place.address());
        phone.show(place == null ? null : place.phone());
        hours.show(place == null ? null : place.hours());
    }

    @Override
    public List<Finding> check() {
        List<Finding> findings = new ArrayList<>();
        if (name.orNull() == null) {
            findings.add(name.missing());
        } else if (name.stripped().length() > LONGEST_NAME) {
            findings.add(Finding.error("name", "admin.form.long", LONGEST_NAME));
        }
        tooLong(findings, address, 200);
        tooLong(findings, phone, 40);
        tooLong(findings, hours, 120);
        return findings;
    }

    private static void tooLong(List<Finding> findings, FormEntry.Text entry, int most) {
        if (entry.stripped().length() > most) {
            findings.add(Finding.error(entry.name(), "admin.form.long", most));
        }
    }

    @Override
    public Supplier<Kept> save(@Nullable CareDestination place) {
        String chosen = FormEntry.given(state.value());
        CareDestination typed = new CareDestination(place == null ? Ids.next() : place.id(),
                place == null ? "" : place.rev(), chosen.isEmpty() ? null : chosen, FormEntry.given(kind.value()),
                name.stripped(), address.orNull(), phone.orNull(), hours.orNull(), place == null || place.active());
        return () -> keep(typed);
    }

    @Override
    public void switchUse(CareDestination place) {
        keep(new CareDestination(place.id(), place.rev(), place.stateKey(), place.kind(), place.name(),
                place.address(), place.phone(), place.hours(), !place.active()));
    }

    @Override
    public AutoCloseable watch(Runnable changed) {
        return papers.watch(Entity.CARE_DESTINATION, changed);
    }

    private Kept keep(CareDestination place) {
        papers.save(session, place);
        return Kept.of(place.id());
    }

    private String kindWords(DestinationKind value) {
        return messages.text(value.textKey());
    }

    private String stateWords(String key) {
        return key.isEmpty()
                ? messages.text("admin.destinations.everywhere")
                : BirthEntities.states().getOrDefault(key, key);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
