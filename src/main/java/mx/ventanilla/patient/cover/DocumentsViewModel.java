package mx.ventanilla.patient.cover;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.TaskRunner;
import org.jspecify.annotations.Nullable;

/** The papers of one patient: what was shown, what is wanting, until when each serves. */
public final class DocumentsViewModel {
    static final String TASK = "cover.documents.task";

    private final PapersDesk papers;
    private final TaskRunner tasks;
    private final Messages messages;
    private final Clock clock;
    private final ObservableList<DocumentLine> lines = FXCollections.observableArrayList();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private @Nullable UUID patientId;

    /** @param clock in the unit's time zone */
    public DocumentsViewModel(PapersDesk papers, TaskRunner tasks, Messages messages, Clock clock) {
        this.papers = papers;
        this.tasks = tasks;
        this.messages = messages;
        this.clock = clock;
    }

    Messages messages() {
        return messages;
    }

    Clock clock() {
        return clock;
    }

    public ObservableList<DocumentLine> lines() {
        return lines;
    }

    public BooleanProperty busyProperty() {
        return busy;
    }

    /** Why the last change was refused, or an empty text. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public boolean mayNote() {
        return papers.mayNote();
    }

    /** Shows the checklist of this patient; answers about another one are dropped. */
    public void open(UUID patient) {
        patientId = patient;
        lines.clear();
        run(patient, () -> papers.checklist(patient));
    }

    /** Notes that the paper with this number, counted from 1, was shown today; or takes it back when it was. */
    public void toggle(int number) {
        if (number >= 1 && number <= lines.size()) {
            DocumentLine line = lines.get(number - 1);
            CoverDocument noted = line.noted();
            LocalDate seen = line.state().isWanting() ? LocalDate.now(clock) : null;
            note(line.kind(), seen, line.state() == DocumentState.EXPIRED || noted == null ? null : noted.expiresOn());
        }
    }

    /** Notes until when a paper serves; it counts as shown today when it was not noted yet. */
    public void serveUntil(DocumentLine line, @Nullable LocalDate day) {
        CoverDocument noted = line.noted();
        LocalDate before = noted == null ? null : noted.expiresOn();
        if (day == null ? before != null : !day.equals(before)) {
            LocalDate seen = noted == null || noted.seenOn() == null ? LocalDate.now(clock) : noted.seenOn();
            note(line.kind(), seen, day);
        }
    }

    private void note(DocumentKind kind, @Nullable LocalDate seen, @Nullable LocalDate expires) {
        UUID patient = patientId;
        if (patient != null && mayNote()) {
            run(patient, () -> papers.note(patient, kind, seen, expires));
        }
    }

    private void run(UUID patient, Supplier<List<DocumentLine>> work) {
        problem.set("");
        busy.set(true);
        tasks.run(TASK, progress -> work.get()).onDone(found -> {
            if (patient.equals(patientId)) {
                lines.setAll(found);
            }
        }).onProblem(trouble -> problem.set(messages.text(trouble))).onEnd(() -> busy.set(false));
    }
}
