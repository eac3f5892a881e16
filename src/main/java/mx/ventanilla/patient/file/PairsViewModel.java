package mx.ventanilla.patient.file;

import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mx.ventanilla.core.TaskRunner;
import mx.ventanilla.patient.Patient;
import mx.ventanilla.patient.duplicate.Comparison;
import mx.ventanilla.patient.duplicate.DuplicatePair;
import mx.ventanilla.patient.duplicate.DuplicateWatch;
import mx.ventanilla.patient.duplicate.Evidence;
import mx.ventanilla.patient.duplicate.PairInFull;
import org.jspecify.annotations.Nullable;

/** The work list of pairs that may be one person: same, different, or later. */
public final class PairsViewModel {
    static final String LOAD = "patients.task.pairs";
    static final String HUNT = "patients.task.hunt";
    static final String DECIDE = "patients.task.decide";

    private final PatientsViewModel.Outside outside;
    private final BiConsumer<UUID, UUID> onSame;
    private final ObservableList<PairInFull> pairs = FXCollections.observableArrayList();
    private final IntegerProperty waiting = new SimpleIntegerProperty();
    private final BooleanProperty hunting = new SimpleBooleanProperty();
    private final BooleanProperty watching = new SimpleBooleanProperty();
    private final StringProperty progress = new SimpleStringProperty("");
    private TaskRunner.@Nullable Running<Integer> running;

    /** @param onSame the two records are of one person: which stays, which goes */
    PairsViewModel(PatientsViewModel.Outside outside, BiConsumer<UUID, UUID> onSame) {
        this.outside = outside;
        this.onSame = onSame;
    }

    public ObservableList<PairInFull> pairs() {
        return pairs;
    }

    /** How many are undecided. */
    public IntegerProperty waitingProperty() {
        return waiting;
    }

    /** True while pairs are looked for, by hand or by itself. */
    public BooleanExpression workingProperty() {
        return hunting.or(watching);
    }

    public BooleanProperty huntingProperty() {
        return hunting;
    }

    public StringProperty progressProperty() {
        return progress;
    }

    FileWords words() {
        return outside.words();
    }

    void load() {
        outside.tasks().run(LOAD, running -> outside.desk().pairs()).onDone(loaded -> {
            pairs.setAll(loaded);
            waiting.set(loaded.size());
        });
    }

    /**
     * Reads them anew, because the store changed.
     *
     * @param inSight true while the list is on screen
     */
    void renew(boolean inSight) {
        if (inSight) {
            load();
        } else {
            count();
        }
    }

    void count() {
        outside.tasks().run(LOAD, running -> outside.desk().countPairs()).onDone(waiting::set);
    }

    /** The older record stays unless somebody exchanges them. */
    public void same(PairInFull pair) {
        boolean firstIsOlder = (pair.first().id().compareTo(pair.second().id()) < 0 && pair.first().identified())
                || !pair.second().identified();
        Patient stays = firstIsOlder ? pair.first() : pair.second();
        Patient goes = firstIsOlder ? pair.second() : pair.first();
        onSame.accept(stays.id(), goes.id());
    }

    public void decide(PairInFull pair, DuplicatePair.State decision) {
        outside.tasks().run(DECIDE, running -> {
            outside.desk().decide(pair.pair(), decision);
            return pair.pair();
        }).onDone(decided -> outside.notifier().undoable(() -> reopen(decided),
                "patients.pairs.decided." + decision.name(), pair.first().names().display()));
    }

    /** Looks through all patients. */
    public void hunt() {
        if (hunting.get()) {
            return;
        }
        hunting.set(true);
        running = outside.tasks().run(HUNT, progressing -> outside.desk().hunt(Instant.EPOCH, progressing));
        running.onDone(found -> outside.notifier().info("patients.pairs.found", found)).onProgress(this::tell)
                .onEnd(() -> {
                    hunting.set(false);
                    running = null;
                    watched();
                });
    }

    /** Stops looking; what was found stays. */
    public void stop() {
        if (running != null) {
            running.cancel();
        }
        outside.desk().watch().giveUp();
    }

    /** Shows how far the search that goes on by itself is. */
    void watched() {
        DuplicateWatch.State state = outside.desk().watch().state();
        watching.set(state.isWorking());
        if (state.isWorking()) {
            tell(state.done(), state.total());
        } else if (!hunting.get()) {
            progress.set("");
        }
    }

    private void tell(long done, long total) {
        progress.set(outside.words().text("patients.pairs.progress", done, total));
    }

    /** "Muy parecida: mismos apellidos, misma fecha; en contra, otro NSS". */
    String reasons(Comparison comparison) {
        String words = outside.words().text(comparison.likelihood().textKey());
        String reasons = evidence(comparison, true);
        String against = evidence(comparison, false);
        return against.isEmpty()
                ? outside.words().text("duplicates.reasons", words, reasons)
                : outside.words().text("duplicates.reasons.against", words, reasons, against);
    }

    private String evidence(Comparison comparison, boolean speakingFor) {
        return String.join(", ", comparison.evidence().stream().filter(it -> it.weight() != 0)
                .filter(it -> it.weight() > 0 == speakingFor).map(Evidence::textKey).map(outside.words()::text)
                .toList());
    }

    private void reopen(DuplicatePair decided) {
        outside.tasks().run(DECIDE, running -> {
            outside.desk().reopen(decided);
            return decided;
        });
    }
}
