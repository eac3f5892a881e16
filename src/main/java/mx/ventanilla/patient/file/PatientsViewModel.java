package mx.ventanilla.patient.file;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import mx.ventanilla.core.Notifier;
import mx.ventanilla.core.TaskRunner;
import mx.ventanilla.db.Changes;
import mx.ventanilla.db.Entity;
import mx.ventanilla.fx.TypedSearch;
import mx.ventanilla.patient.Patient;
import mx.ventanilla.patient.register.RegistrationSubject;
import mx.ventanilla.patient.register.RegistrationViewModel;
import org.jspecify.annotations.Nullable;

/** Pacientes: which page is shown, whose file is open, and what is done with it. */
public final class PatientsViewModel {
    static final String OPEN = "patients.task.open";

    /** What the screen needs from outside. */
    public record Outside(PatientsDesk desk, TaskRunner tasks, Notifier notifier, FileWords words, Clock clock) {}

    private final Outside outside;
    private final TypedSearch<Patient> finder;
    private final LongProperty searchCalls = new SimpleLongProperty();
    private final JoinViewModel join;
    private final PairsViewModel pairs;
    private final PatientPapersViewModel papers;
    private final FilePages pages = new FilePages(this);
    private final ReadOnlyObjectWrapper<@Nullable PatientFile> file = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<PatientsPage> page = new SimpleObjectProperty<>(PatientsPage.IDLE);
    private final ObjectProperty<@Nullable Patient> joining = new SimpleObjectProperty<>();
    private @Nullable RegistrationViewModel form;

    public PatientsViewModel(Outside outside) {
        this.outside = outside;
        finder = new TypedSearch<>(outside.tasks(), "patients.task.search", outside.desk()::find);
        join = new JoinViewModel(outside, merge -> open(merge.survivorId()));
        pairs = new PairsViewModel(outside, this::join);
        papers = new PatientPapersViewModel(outside);
        papers.coverCheck().whenDone(this::stepBack);
        papers.death().whenChanged(this::lifeChanged);
    }

    /** Whom one types for. */
    public TypedSearch<Patient> finder() {
        return finder;
    }

    /** Changes whenever the search box should have the focus. */
    public LongProperty searchCallsProperty() {
        return searchCalls;
    }

    private void callSearch() {
        searchCalls.set(searchCalls.get() + 1);
    }

    public ReadOnlyObjectWrapper<@Nullable PatientFile> fileProperty() {
        return file;
    }

    public ObjectProperty<PatientsPage> pageProperty() {
        return page;
    }

    /** The record for which another one is being looked for, to be joined with it. */
    public ObjectProperty<@Nullable Patient> joiningProperty() {
        return joining;
    }

    /** Made when it is first asked for, because its lists are long. */
    public RegistrationViewModel form() {
        RegistrationViewModel made = form;
        if (made == null) {
            made = new RegistrationViewModel(new RegistrationViewModel.Outside(outside.desk().registration(),
                    outside.tasks(), outside.notifier(), outside.words().messages(), outside.clock()));
            made.whenSaved(patient -> open(patient.id()));
            made.whenExisting(this::meantExisting);
            form = made;
        }
        return made;
    }

    public JoinViewModel joinModel() {
        return join;
    }

    public PairsViewModel pairs() {
        return pairs;
    }

    /** What else there is of a person and of the unit: papers, cover, privacy. */
    public PatientPapersViewModel papers() {
        return papers;
    }

    /** What is opened beside the search. */
    public FilePages pages() {
        return pages;
    }

    public FileWords words() {
        return outside.words();
    }

    /** Opens the highlighted patient, or takes it as the other record of a union. */
    public void enter() {
        finder.enter(this::choose);
    }

    public void choose(Patient patient) {
        Patient waiting = joining.get();
        if (waiting != null && !waiting.id().equals(patient.id())) {
            join(waiting.id(), patient.id());
        } else {
            open(patient.id());
        }
    }

    public void open(UUID patientId) {
        joining.set(null);
        outside.tasks().run(OPEN, progress -> outside.desk().open(patientId)).onDone(opened -> {
            file.set(opened);
            page.set(PatientsPage.FILE);
            callSearch();
        });
    }

    /** Reads anew what the change log says has changed. */
    void hear(Changes news) {
        if (news.concern(Entity.PATIENT)) {
            finder.renew(Patient::id);
        }
        pairs.renew(page.get() == PatientsPage.PAIRS);
        PatientFile shown = file.get();
        if (shown != null) {
            renew(shown.patient().id());
        }
    }

    private void renew(UUID patientId) {
        outside.tasks().run(OPEN, progress -> outside.desk().renew(patientId)).onDone(now -> {
            PatientFile still = file.get();
            if (still != null && still.patient().id().equals(patientId)) {
                now.ifPresentOrElse(file::set, this::shut);
            }
        });
    }

    /** Nobody is open any more; what was opened about somebody is left. */
    private void shut() {
        file.set(null);
        if (page.get() == PatientsPage.FILE || page.get() == PatientsPage.PAPERS) {
            page.set(PatientsPage.IDLE);
        }
    }

    public void register() {
        show(new RegistrationSubject.NewPerson());
    }

    public void edit() {
        patient(it -> show(new RegistrationSubject.Stored(it)));
    }

    public void addRelative() {
        patient(it -> show(new RegistrationSubject.Relative(it)));
    }

    public void registerNewborn() {
        patient(it -> show(new RegistrationSubject.Newborn(it)));
    }

    /** Begins to look for the other record of this person. */
    public void beginJoin() {
        patient(it -> {
            joining.set(it);
            finder.clear();
            callSearch();
        });
    }

    private void lifeChanged() {
        if (page.get() == PatientsPage.DEATH) {
            stepBack();
        }
    }

    /** Parts the record that was joined last. */
    public void part() {
        PatientFile shown = file.get();
        if (shown != null) {
            shown.lastMerge().ifPresent(merge -> join.undo(merge));
        }
    }

    /** Esc: out of a union, out of what was opened, out of the text, out of the file. */
    public boolean stepBack() {
        if (joining.get() != null) {
            joining.set(null);
        } else if (page.get() != PatientsPage.IDLE && page.get() != PatientsPage.FILE) {
            page.set(file.get() == null ? PatientsPage.IDLE : PatientsPage.FILE);
        } else if (!finder.queryProperty().get().isEmpty()) {
            finder.clear();
        } else if (file.get() != null) {
            shut();
        } else {
            return false;
        }
        callSearch();
        return true;
    }

    private void show(RegistrationSubject subject) {
        joining.set(null);
        page.set(PatientsPage.FORM);
        form().open(subject);
    }

    /** Somebody being registered is opened; a record being corrected is joined to the one it turned out to be. */
    private void meantExisting(UUID existing) {
        form().storedId().ifPresentOrElse(mine -> join(existing, mine), () -> open(existing));
    }

    private void join(UUID survivor, UUID merged) {
        joining.set(null);
        page.set(PatientsPage.JOIN);
        join.open(survivor, merged);
    }

    private void patient(Consumer<Patient> act) {
        PatientFile shown = file.get();
        if (shown != null) {
            act.accept(shown.patient());
        }
    }
}
