package mx.ventanilla.sync.screen;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import mx.ventanilla.sync.conflict.ConflictCase;
import mx.ventanilla.sync.conflict.ConflictField;
import mx.ventanilla.sync.conflict.SettledCase;
import mx.ventanilla.sync.conflict.Side;
import org.jspecify.annotations.Nullable;

/** The conflict desk: one conflict at a time, and what has been marked in each, which is kept until it is applied. */
public final class ConflictsViewModel {
    private final SyncWork work;
    private final ObjectProperty<List<ConflictCase>> open = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<List<SettledCase>> settled = new SimpleObjectProperty<>(List.of());
    private final IntegerProperty place = new SimpleIntegerProperty();
    private final ObjectProperty<@Nullable ConflictCase> shown = new SimpleObjectProperty<>();
    /** Marks of the conflict that is shown; replaced as a whole. */
    private final ObjectProperty<Map<String, Side>> marks = new SimpleObjectProperty<>(Map.of());
    private final Map<UUID, Map<String, Side>> kept = new HashMap<>();
    private final StringProperty problem = new SimpleStringProperty("");
    private final BooleanProperty maySettle = new SimpleBooleanProperty();

    ConflictsViewModel(SyncWork work, boolean maySettle) {
        this.work = work;
        this.maySettle.set(maySettle);
    }

    void take(List<ConflictCase> cases, List<SettledCase> decided) {
        ConflictCase before = shown.get();
        open.set(cases);
        settled.set(decided);
        int at = before == null ? -1 : cases.stream().map(ConflictCase::id).toList().indexOf(before.id());
        place.set(Math.clamp(at < 0 ? place.get() : at, 0, Math.max(0, cases.size() - 1)));
        show();
    }

    public ObjectProperty<List<ConflictCase>> openProperty() {
        return open;
    }

    public ObjectProperty<List<SettledCase>> settledProperty() {
        return settled;
    }

    public ObjectProperty<@Nullable ConflictCase> shownProperty() {
        return shown;
    }

    public ObjectProperty<Map<String, Side>> marksProperty() {
        return marks;
    }

    public IntegerProperty placeProperty() {
        return place;
    }

    public StringProperty problemProperty() {
        return problem;
    }

    BooleanExpression maySettle() {
        return maySettle;
    }

    BooleanExpression canApply() {
        return maySettle.and(work.busyProperty().not())
                .and(Bindings.createBooleanBinding(() -> !marks.get().isEmpty(), marks));
    }

    BooleanExpression hasCase() {
        return shown.isNotNull();
    }

    BooleanExpression canTakeBack() {
        return maySettle.and(work.busyProperty().not())
                .and(Bindings.createBooleanBinding(() -> !settled.get().isEmpty(), settled));
    }

    BooleanExpression hasBefore() {
        return place.greaterThan(0);
    }

    BooleanExpression hasAfter() {
        return Bindings.createBooleanBinding(() -> place.get() < open.get().size() - 1, place, open);
    }

    public void move(int steps) {
        place.set(Math.clamp((long) place.get() + steps, 0, Math.max(0, open.get().size() - 1)));
        show();
    }

    public void mark(String group, Side side) {
        Map<String, Side> next = new LinkedHashMap<>(marks.get());
        next.put(group, side);
        keep(next);
    }

    public void markAll(Side side) {
        ConflictCase conflict = shown.get();
        if (conflict != null) {
            Map<String, Side> next = new LinkedHashMap<>();
            conflict.fields().stream().filter(ConflictsViewModel::isAsked)
                    .forEach(field -> next.put(field.group(), side));
            keep(next);
        }
    }

    /** Fields that neither are decided nor marked. */
    long undecided() {
        ConflictCase conflict = shown.get();
        return conflict == null
                ? 0
                : conflict.fields().stream()
                        .filter(field -> field.decided() == null && !marks.get().containsKey(field.group())).count();
    }

    public void apply() {
        ConflictCase conflict = shown.get();
        Map<String, Side> choices = marks.get();
        if (conflict == null || choices.isEmpty()) {
            return;
        }
        problem.set("");
        work.carryOut(desk -> {
            desk.decide(conflict, choices);
            return conflict;
        }, done -> {
            kept.remove(done.id());
            work.outside().notifier().undoable(() -> takeBack(done.id()), "sync.conflict.done", done.subject());
        }, problem);
    }

    /** Takes back what was decided last. */
    public void takeBack() {
        settled.get().stream().findFirst().ifPresent(last -> takeBack(last.id()));
    }

    private void takeBack(UUID conflict) {
        problem.set("");
        work.carryOut(desk -> {
            desk.undo(conflict);
            return conflict;
        }, done -> work.outside().notifier().info("sync.conflict.undone"), problem);
    }

    private void show() {
        List<ConflictCase> cases = open.get();
        ConflictCase next = cases.isEmpty() ? null : cases.get(place.get());
        if (next != null) {
            kept.computeIfAbsent(next.id(), id -> proposals(next));
        }
        marks.set(next == null ? Map.of() : stillAsked(next, kept.getOrDefault(next.id(), Map.of())));
        shown.set(next);
    }

    private void keep(Map<String, Side> next) {
        ConflictCase conflict = shown.get();
        if (conflict != null) {
            kept.put(conflict.id(), next);
        }
        marks.set(Map.copyOf(next));
    }

    private static Map<String, Side> proposals(ConflictCase conflict) {
        Map<String, Side> marked = new LinkedHashMap<>();
        conflict.fields().stream().filter(ConflictsViewModel::isAsked).forEach(field -> {
            var proposal = field.proposal();
            if (proposal != null) {
                marked.put(field.group(), proposal.side());
            }
        });
        return marked;
    }

    private static Map<String, Side> stillAsked(ConflictCase conflict, Map<String, Side> marked) {
        Map<String, Side> asked = new LinkedHashMap<>();
        conflict.fields().stream().filter(ConflictsViewModel::isAsked).forEach(field -> {
            Side side = marked.get(field.group());
            if (side != null) {
                asked.put(field.group(), side);
            }
        });
        return Map.copyOf(asked);
    }

    static boolean isAsked(ConflictField field) {
        return field.decided() == null && !field.veiled();
    }
}
