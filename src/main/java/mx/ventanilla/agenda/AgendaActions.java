package mx.ventanilla.agenda;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.binding.BooleanExpression;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import mx.ventanilla.core.Messages;
import mx.ventanilla.fx.Action;
import mx.ventanilla.fx.Command;
import mx.ventanilla.fx.KeyButton;

/** The commands of the agenda, tied to what they do and to when they make sense. */
public final class AgendaActions {
    private final List<Action> all = new ArrayList<>();
    private final Messages messages;
    private final BooleanExpression busy;
    private Runnable goTo = () -> {};

    /** @param allowed whether the person signed in may use a command */
    AgendaActions(AgendaViewModel model, Predicate<Command> allowed, Messages messages) {
        this.messages = messages;
        BooleanExpression onGrid = model.typingProperty().not();
        busy = BooleanExpression.booleanExpression(model.placing().busyProperty());
        BooleanExpression ready = onGrid.and(busy.not());
        AgendaDayViewModel days = model.days();
        List<Action> every = List.of(Action.of(AgendaCommands.NEXT_FREE, onGrid, model.search()::nextFree),
                Action.of(AgendaCommands.OPEN, ready, model::enter), Action.of(AgendaCommands.BOOK, ready, model::take),
                Action.of(AgendaCommands.ARRIVE, ready, model::registerArrival),
                Action.of(AgendaCommands.CUT, ready, model::cut), Action.of(AgendaCommands.PASTE, ready, model::paste),
                Action.of(AgendaCommands.CANCEL, ready, model::cancel),
                Action.of(AgendaCommands.PREVIOUS, () -> days.step(-1)),
                Action.of(AgendaCommands.NEXT, () -> days.step(1)),
                Action.of(AgendaCommands.TODAY, onGrid, days::showToday),
                Action.of(AgendaCommands.GO_TO, onGrid, () -> goTo.run()),
                Action.of(AgendaCommands.SHIFTS, onGrid, days::nextShift),
                Action.of(AgendaCommands.REPEAT, ready, model.planning()::askRepeat),
                Action.of(AgendaCommands.NOTE, onGrid, model.planning()::callNote),
                Action.of(AgendaCommands.PHONE, onGrid, model.placing()::changeChannel),
                Action.of(AgendaCommands.WAIT, ready, () -> model.planning().wait(0)),
                Action.of(AgendaCommands.WAIT_FIRST, ready, () -> model.planning().wait(1)),
                Action.of(AgendaCommands.GIVE, ready, model.planning()::giveToFirst),
                Action.of(AgendaCommands.ROOM, onGrid, model.cursor()::beginRoom),
                Action.of(AgendaCommands.WEEK, onGrid, model.cursor()::turnWeek),
                Action.of(AgendaCommands.OFFER_1, onGrid, () -> model.search().goToOffer(1)),
                Action.of(AgendaCommands.OFFER_2, onGrid, () -> model.search().goToOffer(2)),
                Action.of(AgendaCommands.OFFER_3, onGrid, () -> model.search().goToOffer(3)),
                Action.of(AgendaCommands.OVERRIDE, model.placing().overridableProperty(), model.placing()::override));
        every.stream().filter(action -> allowed.test(action.command())).forEach(all::add);
    }

    List<Action> all() {
        return List.copyOf(all);
    }

    boolean has(Command command) {
        return all.stream().anyMatch(action -> action.command().equals(command));
    }

    /** Where the focus goes when a day is to be typed. */
    void onGoTo(Runnable focus) {
        goTo = focus;
    }

    /**
     * Presses on this button do what the command does, also while a field has the keys; without the right to it the button
     * says nothing.
     */
    void bind(KeyButton button, Command command) {
        find(command).ifPresent(action -> {
            button.act(action);
            button.disableProperty().bind(busy);
        });
    }

    /** The same for a button that shows a picture alone: word and key are in its tooltip. */
    void bindIcon(Button button, Command command) {
        button.setTooltip(new Tooltip(messages.text(command.textKey()) + " (" + command.keyText() + ")"));
        find(command).ifPresent(action -> button.setOnAction(event -> action.run()));
    }

    private Optional<Action> find(Command command) {
        return all.stream().filter(action -> action.command().equals(command)).findFirst();
    }
}
