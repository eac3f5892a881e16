package mx.ventanilla.patient.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mx.ventanilla.core.Finding;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.Notifier;
import mx.ventanilla.core.Problem;
import mx.ventanilla.core.TaskRunner;
import mx.ventanilla.fx.DraftWriter;
import mx.ventanilla.patient.NewPatient;
import mx.ventanilla.patient.Patient;
import org.jspecify.annotations.Nullable;

/** A person being registered or corrected: checked while typed, compared with who is stored, kept over a power cut. */
public final class RegistrationViewModel {
    static final String SAVE = "patients.task.save";
    private static final String DRAFT = "patients.task.draft";

    /** What the form needs from outside. */
    public record Outside(RegistrationDesk desk, TaskRunner tasks, Notifier notifier, Messages messages, Clock clock) {}

    private final Outside outside;
    private final RegistrationForm form;
    private final CandidatesViewModel candidates;
    private final RegistrationChecks checks;
    private final RegistrationTyping typing;
    private final ObservableList<String> conflict = FXCollections.observableArrayList();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final StringProperty problem = new SimpleStringProperty("");
    private final StringProperty title = new SimpleStringProperty("");
    private final IntegerProperty refusals = new SimpleIntegerProperty();
    private final IntegerProperty openings = new SimpleIntegerProperty();
    private RegistrationSubject subject = new RegistrationSubject.NewPerson();
    private Consumer<Patient> onSaved = patient -> {};
    private Consumer<UUID> onExisting = id -> {};
    private boolean filling;
    private boolean warned;

    public RegistrationViewModel(Outside outside) {
        this.outside = outside;
        this.form = new RegistrationForm(outside.desk(), outside.messages());
        this.candidates = new CandidatesViewModel(outside.desk(), outside.tasks(), outside.messages());
        this.checks = new RegistrationChecks(form, outside.messages(), outside.clock());
        this.typing = new RegistrationTyping(form, new DraftWriter<>(outside.tasks(), DRAFT, this::keepDraft));
        form.entries().forEach(entry -> entry.typing().forEach(value -> value.addListener(it -> changed())));
    }

    public void whenSaved(Consumer<Patient> consumer) {
        onSaved = consumer;
    }

    /** Somebody stored turned out to be the person. */
    public void whenExisting(Consumer<UUID> consumer) {
        onExisting = consumer;
    }

    /** What is wrong or odd, errors first; before the first try to save only in what was filled in. */
    public ObservableList<Finding> findings() {
        return checks.findings();
    }

    /** What somebody else changed meanwhile, line by line. */
    public ObservableList<String> conflict() {
        return conflict;
    }

    public BooleanProperty busyProperty() {
        return busy;
    }

    public StringProperty problemProperty() {
        return problem;
    }

    /** Age and booklet of the person as far as they follow from what was typed. */
    public StringProperty summaryProperty() {
        return checks.summaryProperty();
    }

    public StringProperty titleProperty() {
        return title;
    }

    /** Changes whenever saving was refused because something is wrong. */
    public IntegerProperty refusalsProperty() {
        return refusals;
    }

    /** Changes whenever the form is opened for somebody. */
    public IntegerProperty openingsProperty() {
        return openings;
    }

    public CandidatesViewModel candidates() {
        return candidates;
    }

    RegistrationForm form() {
        return form;
    }

    Messages messages() {
        return outside.messages();
    }

    Clock clock() {
        return outside.clock();
    }

    /** The record being corrected, null for somebody new. */
    @Nullable
    Patient stored() {
        return subject instanceof RegistrationSubject.Stored stored ? stored.patient() : null;
    }

    /** The record being corrected; empty for somebody new. */
    public Optional<UUID> storedId() {
        return Optional.ofNullable(stored()).map(Patient::id);
    }

    /** Shows the form for somebody, with what was being typed about them when the program ended. */
    public void open(RegistrationSubject whom) {
        subject = whom;
        problem.set("");
        conflict.clear();
        candidates.clear();
        title.set(outside.messages().text("patients.form.title." + whom.getClass().getSimpleName()));
        fill(() -> form.show(RegistrationStart.of(whom, outside.messages(), today())));
        typing.begin();
        openings.set(openings.get() + 1);
        typing.afterKeeping(() -> outside.tasks().run(DRAFT, progress -> outside.desk().draft(whom.draftName()))
                .onDone(draft -> restore(whom, RegistrationDraft.read(draft))));
    }

    private void keepDraft(String name, String text) {
        if (text.isEmpty()) {
            outside.desk().forgetDraft(name);
        } else {
            outside.desk().keepDraft(name, text);
        }
    }

    /** Saves unless something is wrong; then all faults are told. Somebody very alike asks for a second word. */
    public void save() {
        if (busy.get()) {
            return;
        }
        if (!checks.pass()) {
            refusals.set(refusals.get() + 1);
            return;
        }
        if (!warned && stored() == null && candidates.holdsSomebodyVeryLikely()) {
            warned = true;
            problem.set(outside.messages().text("patients.form.looksAlike"));
            return;
        }
        store(form.typed());
    }

    /** Leaves the form for the person who is stored already. */
    public void takeExisting(int number) {
        if (number <= candidates.found().size()) {
            UUID id = candidates.found().get(number - 1).patient().id();
            typing.forget(subject.draftName());
            onExisting.accept(id);
        }
    }

    /** Empties the form, and forgets what was typed. */
    public void discard() {
        typing.forget(subject.draftName());
        open(subject);
    }

    private void store(NewPatient person) {
        busy.set(true);
        problem.set("");
        RegistrationSubject whom = subject;
        outside.tasks().run(SAVE, progress -> {
            Patient saved = whom instanceof RegistrationSubject.Stored stored
                    ? outside.desk().update(stored.patient(), person)
                    : outside.desk().register(person);
            outside.desk().forgetDraft(whom.draftName());
            return saved;
        }).onDone(patient -> saved(whom, patient)).onProblem(this::refused).onEnd(() -> busy.set(false));
    }

    private void saved(RegistrationSubject whom, Patient patient) {
        Patient before = whom instanceof RegistrationSubject.Stored stored ? stored.patient() : null;
        new SavedPerson(outside, before, patient).tell();
        fill(() -> form.show(RegistrationStart.BLANK));
        candidates.clear();
        onSaved.accept(patient);
    }

    private void refused(Problem trouble) {
        Patient mine = stored();
        if (mine == null || !trouble.key().equals("store.row.changed")) {
            problem.set(outside.messages().text(trouble));
            return;
        }
        outside.tasks().run(SAVE, progress -> outside.desk().changed(mine.id())).onDone(this::rebase);
    }

    /** Takes over what somebody else changed, keeps what was typed here, and tells both. */
    private void rebase(RegistrationDesk.Changed changed) {
        subject = new RegistrationSubject.Stored(changed.now());
        fill(() -> conflict.setAll(typing.carryOver(
                () -> form.show(RegistrationStart.of(subject, outside.messages(), today())), changed.author(),
                outside.messages())));
        typing.keep(subject.draftName());
    }

    private void restore(RegistrationSubject whom, Map<String, String> draft) {
        if (whom.equals(subject) && !draft.isEmpty()) {
            fill(() -> typing.restore(draft));
            look();
        }
    }

    private void fill(Runnable show) {
        filling = true;
        show.run();
        filling = false;
        warned = false;
        checks.begin();
    }

    private void changed() {
        if (!filling) {
            warned = false;
            problem.set("");
            checks.look();
            look();
            typing.keep(subject.draftName());
        }
    }

    private void look() {
        candidates.look(form.typed(), storedId().orElse(null));
    }

    private LocalDate today() {
        return LocalDate.now(outside.clock());
    }
}
