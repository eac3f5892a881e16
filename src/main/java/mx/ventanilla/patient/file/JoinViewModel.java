package mx.ventanilla.patient.file;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import mx.ventanilla.patient.Patient;
import mx.ventanilla.patient.duplicate.Merge;
import mx.ventanilla.patient.duplicate.MergeConflict;
import mx.ventanilla.patient.duplicate.MergeField;
import org.jspecify.annotations.Nullable;

/** Two records of one person beside each other: what is kept of each, joining them, and parting them again. */
public final class JoinViewModel {
    static final String COMPARE = "patients.task.compare";
    static final String JOIN = "patients.task.join";

    private final PatientsViewModel.Outside outside;
    private final Consumer<Merge> onJoined;
    private final ReadOnlyObjectWrapper<@Nullable Comparing> comparing = new ReadOnlyObjectWrapper<>();
    private final Set<MergeField> fromMerged = EnumSet.noneOf(MergeField.class);
    private final StringProperty problem = new SimpleStringProperty("");
    private final BooleanProperty busy = new SimpleBooleanProperty();

    /** The records being compared. */
    record Comparing(Patient survivor, Patient merged, List<MergeConflict> conflicts) {}

    JoinViewModel(PatientsViewModel.Outside outside, Consumer<Merge> onJoined) {
        this.outside = outside;
        this.onJoined = onJoined;
    }

    ReadOnlyObjectWrapper<@Nullable Comparing> comparingProperty() {
        return comparing;
    }

    public StringProperty problemProperty() {
        return problem;
    }

    public BooleanProperty busyProperty() {
        return busy;
    }

    FileWords words() {
        return outside.words();
    }

    void open(UUID survivor, UUID merged) {
        problem.set("");
        comparing.set(null);
        PatientsDesk desk = outside.desk();
        outside.tasks().run(COMPARE, progress -> new Comparing(desk.open(survivor).patient(),
                desk.open(merged).patient(), desk.compare(survivor, merged))).onDone(this::show);
    }

    private void show(Comparing records) {
        fromMerged.clear();
        records.conflicts().stream().filter(it -> it.proposed() == MergeConflict.Side.MERGED)
                .forEach(it -> fromMerged.add(it.field()));
        comparing.set(records);
    }

    boolean takesMerged(MergeField field) {
        return fromMerged.contains(field);
    }

    void keep(MergeField field, MergeConflict.Side side) {
        if (side == MergeConflict.Side.MERGED) {
            fromMerged.add(field);
        } else {
            fromMerged.remove(field);
        }
    }

    /** The other record stays. */
    public void exchange() {
        Comparing records = comparing.get();
        if (records != null) {
            open(records.merged().id(), records.survivor().id());
        }
    }

    public void join() {
        Comparing records = comparing.get();
        if (records == null || busy.get()) {
            return;
        }
        busy.set(true);
        Set<MergeField> chosen = EnumSet.noneOf(MergeField.class);
        chosen.addAll(fromMerged);
        outside.tasks().run(JOIN, progress -> outside.desk().merge(records.survivor().id(), records.merged().id(),
                chosen)).onDone(merge -> joined(merge, records.merged()))
                .onProblem(trouble -> problem.set(outside.words().messages().text(trouble)))
                .onEnd(() -> busy.set(false));
    }

    private void joined(Merge merge, Patient merged) {
        outside.notifier().undoable(() -> undo(merge), "patients.join.done", merged.names().display());
        onJoined.accept(merge);
    }

    void undo(Merge merge) {
        outside.tasks().run(JOIN, progress -> outside.desk().undo(merge)).onDone(stayed -> outside.notifier()
                .info(stayed == 0 ? "patients.join.undone" : "patients.join.undonePartly", stayed));
    }
}
