package mx.ventanilla.patient.privacy;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import mx.ventanilla.core.Finding;
import mx.ventanilla.core.Ids;
import mx.ventanilla.core.Messages;
import mx.ventanilla.fx.FormEntry;
import mx.ventanilla.fx.RecordColumn;
import mx.ventanilla.fx.RecordEditor;
import mx.ventanilla.patient.privacy.ArcoRequest.Kind;
import mx.ventanilla.patient.privacy.ArcoRequest.State;
import mx.ventanilla.security.Session;
import org.jspecify.annotations.Nullable;

/** What people ask about their data, and the answers. */
public final class ArcoEditor implements RecordEditor<ArcoRequest> {
    private final ArcoService requests;
    private final Session session;
    private final Messages messages;
    private final DateTimeFormatter dates;
    private final FormEntry.Day receivedOn = new FormEntry.Day("receivedOn");
    private final FormEntry.Choice<Kind> kind;
    private final FormEntry.Choice<State> state;
    private final FormEntry.Text requester = new FormEntry.Text("requester");
    private final FormEntry.Text request = new FormEntry.Text("request");
    private final FormEntry.Text answer = new FormEntry.Text("answer");

    public ArcoEditor(ArcoService requests, Session session, Messages messages) {
        this.requests = requests;
        this.session = session;
        this.messages = messages;
        this.dates = DateTimeFormatter.ofPattern("d MMM yyyy", messages.locale());
        this.kind = new FormEntry.Choice<>("kind", List.of(Kind.values()), this::kindWords);
        this.state = new FormEntry.Choice<>("state", List.of(State.values()), this::stateWords);
    }

    @Override
    public String id() {
        return "arco";
    }

    @Override
    public String icon() {
        return "fth-shield";
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.of(Capability.ADD);
    }

    @Override
    public List<RecordColumn<ArcoRequest>> columns() {
        return List.of(
                RecordColumn.of("receivedOn", 104, it -> dates.format(it.receivedOn()), ArcoRequest::receivedOn),
                RecordColumn.of("kind", 112, it -> kindWords(it.kind())),
                RecordColumn.of("requester", 170, ArcoRequest::requester),
                RecordColumn.of("dueOn", 160, this::due, ArcoRequest::dueOn),
                RecordColumn.of("state", 96, it -> stateWords(it.state())));
    }

    private String due(ArcoRequest it) {
        String day = dates.format(it.dueOn());
        return it.isOverdue(requests.today()) ? messages.text("admin.arco.overdue", day) : day;
    }

    @Override
    public List<FormEntry> form() {
        return List.of(receivedOn, kind, requester, request, state, answer);
    }

    @Override
    public List<ArcoRequest> list() {
        return requests.list(session);
    }

    @Override
    public Object keyOf(ArcoRequest it) {
        return it.id();
    }

    @Override
    public void show(@Nullable ArcoRequest it) {
        receivedOn.value().set(it == null ? requests.today() : it.receivedOn());
        kind.value().set(it == null ? Kind.ACCESS : it.kind());
        state.value().set(it == null ? State.OPEN : it.state());
        requester.show(it == null ? null : it.requester());
        request.show(it == null ? null : it.request());
        answer.show(it == null ? null : it.answer());
    }

    @Override
    public List<Finding> check() {
        if (receivedOn.value().get() == null) {
            List<Finding> findings = new ArrayList<>();
            findings.add(receivedOn.missing());
            return findings;
        }
        return requests.check(typed(null));
    }

    @Override
    public Supplier<Kept> save(@Nullable ArcoRequest it) {
        ArcoRequest typed = typed(it);
        return () -> {
            requests.save(session, typed);
            return Kept.of(typed.id());
        };
    }

    private ArcoRequest typed(@Nullable ArcoRequest it) {
        LocalDate received = FormEntry.given(receivedOn.value());
        return new ArcoRequest(it == null ? Ids.next() : it.id(), it == null ? "" : it.rev(),
                it == null ? null : it.patientId(), requester.stripped(), FormEntry.given(kind.value()),
                FormEntry.given(state.value()), received, received, it == null ? null : it.answeredOn(),
                request.stripped(), answer.orNull());
    }

    @Override
    public AutoCloseable watch(Runnable changed) {
        return requests.watch(changed);
    }

    private String kindWords(Kind value) {
        return messages.text("admin.arco.kind." + value.name());
    }

    private String stateWords(State value) {
        return messages.text("admin.arco.state." + value.name());
    }
}
