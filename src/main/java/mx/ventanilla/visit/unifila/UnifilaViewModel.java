package mx.ventanilla.visit.unifila;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.Notifier;
import mx.ventanilla.core.TaskRunner;
import mx.ventanilla.core.Ticker;
import mx.ventanilla.db.ChangeFeed;
import mx.ventanilla.db.Entity;
import mx.ventanilla.visit.DeskNews;
import org.jspecify.annotations.Nullable;

/** Who waits for a freed slot, what is free, and who gets it; live. */
public final class UnifilaViewModel implements AutoCloseable {
    static final String BOARD = "unifila.task.board";
    static final String STEP = "unifila.task.step";
    private static final Duration PACE = Duration.ofSeconds(30);

    private final UnifilaDesk desk;
    private final Outside outside;
    private final Messages messages;
    private final ObjectProperty<@Nullable UnifilaBoard> board = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable UUID> chosen = new SimpleObjectProperty<>();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final StringProperty problem = new SimpleStringProperty("");
    private final DeskNews news;
    private final Ticker.Ticking ticking;
    private boolean reading;
    private boolean readAgain;

    /** What the screen needs from outside. */
    public record Outside(TaskRunner tasks, Notifier notifier, Ticker ticker, ChangeFeed changes) {}

    UnifilaViewModel(UnifilaDesk desk, Outside outside, Messages messages) {
        this.desk = desk;
        this.outside = outside;
        this.messages = messages;
        this.news = new DeskNews(outside.changes(), outside.tasks(), changes -> {
            if (changes.concern(Entity.VISIT) || changes.concern(Entity.UNIFILA_ENTRY)
                    || changes.concern(Entity.ROOM_DUTY)) {
                renew();
            }
        });
        this.ticking = outside.ticker().every(PACE, this::renew);
        renew();
    }

    /** Null until it was read for the first time. */
    public ObjectProperty<@Nullable UnifilaBoard> boardProperty() {
        return board;
    }

    /** The line that the keys act on; null for the first. */
    public ObjectProperty<@Nullable UUID> chosenProperty() {
        return chosen;
    }

    public BooleanProperty busyProperty() {
        return busy;
    }

    public StringProperty problemProperty() {
        return problem;
    }

    BooleanExpression canGive() {
        return Bindings.createBooleanBinding(
                () -> !busy.get() && board.get() != null && board.get().next() != null, board, busy);
    }

    BooleanExpression hasLine() {
        return Bindings.createBooleanBinding(() -> !busy.get() && chosenEntry().isPresent(), board, busy, chosen);
    }

    /** The chosen one, else the first in line. */
    Optional<UnifilaEntry> chosenEntry() {
        List<UnifilaEntry> line = line();
        return line.stream().filter(entry -> entry.id().equals(chosen.get())).findFirst()
                .or(() -> line.stream().findFirst());
    }

    public void giveNext() {
        give(null);
    }

    public void giveChosen() {
        chosenEntry().ifPresent(entry -> give(entry.id()));
    }

    public void leaveChosen() {
        chosenEntry().ifPresent(entry -> run(() -> {
            desk.leave(entry.id());
            return entry;
        }, left -> outside.notifier().undoable(() -> run(() -> {
            desk.comeBack(left.id());
            return left;
        }, back -> tellUndone()), "unifila.done.left", left.names().display())));
    }

    public void preferChosen() {
        chosenEntry().ifPresent(entry -> run(() -> {
            desk.prefer(entry);
            return entry;
        }, done -> {}));
    }

    /** Moves the choice by so many lines. */
    public void moveChoice(int lines) {
        List<UUID> ids = line().stream().map(UnifilaEntry::id).toList();
        if (!ids.isEmpty()) {
            int at = chosenEntry().map(entry -> ids.indexOf(entry.id())).orElse(0);
            chosen.set(ids.get(Math.clamp(at + lines, 0, ids.size() - 1)));
        }
    }

    private List<UnifilaEntry> line() {
        UnifilaBoard shown = board.get();
        return shown == null ? List.of() : shown.waiting();
    }

    private void give(@Nullable UUID entryId) {
        run(() -> desk.give(entryId), given -> {
            String name = given.entry().names().display();
            String ticket = given.registered().slip().ticket();
            Integer room = given.registered().slip().roomNumber();
            outside.notifier().undoable(() -> run(() -> {
                desk.takeBack(given);
                return given;
            }, back -> tellUndone()), "unifila.done.given", name, room == null ? 0 : room, ticket);
        });
    }

    private void tellUndone() {
        outside.notifier().info("unifila.done.undone");
    }

    private <T> void run(Callable<T> work, Consumer<T> after) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        problem.set("");
        outside.tasks().run(STEP, progress -> work.call()).onDone(after)
                .onProblem(trouble -> problem.set(messages.text(trouble))).onEnd(() -> busy.set(false));
    }

    /** While one reading is under way the next ones become one. */
    private void renew() {
        if (reading) {
            readAgain = true;
            return;
        }
        reading = true;
        outside.tasks().run(BOARD, progress -> desk.board()).onDone(board::set).onEnd(() -> {
            reading = false;
            if (readAgain) {
                readAgain = false;
                renew();
            }
        });
    }

    @Override
    public void close() {
        news.close();
        ticking.close();
    }
}
