package mx.ventanilla.sync.screen;

import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import mx.ventanilla.fx.Action;
import mx.ventanilla.fx.Command;
import mx.ventanilla.sync.conflict.Side;

/** What each command of the screen does, and when it makes sense. */
final class SyncActions {
    private final List<Action> all;
    private Runnable out = () -> {};
    private Runnable in = () -> {};
    private Runnable focus = () -> {};

    SyncActions(SyncViewModel model) {
        ConflictsViewModel conflicts = model.conflicts();
        var always = new SimpleBooleanProperty(true);
        all = List.of(Action.of(SyncCommands.RUN, model.canRun(), model::run),
                Action.of(SyncCommands.STOP, model.runningProperty(), model::stop),
                Action.of(SyncCommands.OUT, model.canCarry(), () -> out.run()),
                Action.of(SyncCommands.IN, model.canCarry(), () -> in.run()),
                Action.of(SyncCommands.NIGHTS, always, model::turnNights),
                Action.of(SyncCommands.CONFLICTS, always, () -> turn(model, SyncPage.CONFLICTS)),
                Action.of(SyncCommands.ASIDE, always, () -> turn(model, SyncPage.ASIDE)),
                Action.of(SyncCommands.RETRY, model.canRetry(), model::retryAside),
                Action.of(SyncCommands.ENROL, always, () -> turn(model, SyncPage.ENROL)),
                Action.of(SyncCommands.END, model.canCarry(), () -> turn(model, SyncPage.END)),
                Action.of(SyncCommands.BEFORE, conflicts.hasBefore(), () -> conflicts.move(-1)),
                Action.of(SyncCommands.AFTER, conflicts.hasAfter(), () -> conflicts.move(1)),
                Action.of(SyncCommands.ALL_LEFT, conflicts.hasCase(), () -> conflicts.markAll(Side.LOCAL)),
                Action.of(SyncCommands.ALL_RIGHT, conflicts.hasCase(), () -> conflicts.markAll(Side.REMOTE)),
                Action.of(SyncCommands.APPLY, conflicts.canApply(), conflicts::apply),
                Action.of(SyncCommands.TAKE_BACK, conflicts.canTakeBack(), conflicts::takeBack));
    }

    List<Action> all() {
        return all;
    }

    Action of(Command command) {
        return all.stream().filter(action -> action.command().equals(command)).findFirst().orElseThrow();
    }

    /** Where files are asked for, and where the focus goes after another page is shown. */
    void carry(Runnable onOut, Runnable onIn, Runnable onTurned) {
        out = onOut;
        in = onIn;
        focus = onTurned;
    }

    private void turn(SyncViewModel model, SyncPage page) {
        model.pageProperty().set(page);
        focus.run();
    }
}
