package mx.ventanilla.visit;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import mx.ventanilla.fx.Action;
import mx.ventanilla.fx.Command;

/** The commands of the desk, tied to what they do and to when they make sense. */
public final class ReceptionActions {
    private final List<Action> all;

    /** @param allowed whether the person signed in may use a command */
    ReceptionActions(ReceptionViewModel model, Predicate<Command> allowed) {
        ObservableBooleanValue onPerson = hasPerson(model).and(model.atSearch());
        this.all = Stream.of(Action.of(ReceptionCommands.REGISTER_ARRIVAL, model.canArrive(), model::registerArrival),
                Action.of(ReceptionCommands.WALK_IN, onPerson, model::registerWalkIn),
                Action.of(ReceptionCommands.UNIFILA, onPerson, () -> model.person().shown()
                        .ifPresent(shown -> model.arrivals().joinUnifila(shown.id()))),
                Action.of(ReceptionCommands.BOOK, onPerson, model.pages()::showOffers),
                Action.of(ReceptionCommands.URGENT, model.isIdle(), model::registerUrgent),
                Action.of(ReceptionCommands.CHANGE, model.person().arrivable().and(model.atSearch()),
                        model.pages()::showChange),
                Action.of(ReceptionCommands.NEW_PERSON, model.isIdle().and(model.atSearch()),
                        model.pages()::showNewPerson),
                Action.of(ReceptionCommands.SLIP, hasSlip(model), model.pages()::showSlip),
                Action.of(ReceptionCommands.DIRECTIONS, model.person().refused().and(model.atSearch()),
                        model.pages()::showDirections),
                Action.of(ReceptionCommands.COVER, onPerson, model.pages()::showCoverCheck),
                Action.of(ReceptionCommands.DOCUMENTS, onPerson, model.pages()::showDocuments),
                Action.of(ReceptionCommands.FAMILY, onPerson, model.pages()::showFamily),
                Action.of(ReceptionCommands.UNDO_ARRIVAL, Bindings.isNotEmpty(model.arrivals().recent()),
                        model.arrivals()::undoLast),
                Action.of(ReceptionCommands.OVERRIDE, model.arrivals().overridableProperty(),
                        model.arrivals()::override),
                notice(model, 1), notice(model, 2),
                notice(model, 3)).filter(action -> allowed.test(action.command())).toList();
    }

    List<Action> all() {
        return all;
    }

    boolean has(Command command) {
        return all.stream().anyMatch(action -> action.command().equals(command));
    }

    /** Empty when the person may not. */
    Optional<Action> find(Command command) {
        return all.stream().filter(action -> action.command().equals(command)).findFirst();
    }

    /** The action of a command that is allowed. */
    Action of(Command command) {
        return find(command).orElseThrow();
    }

    private static BooleanExpression hasPerson(ReceptionViewModel model) {
        return model.person().personProperty().isNotNull().and(model.arrivals().busyProperty().not());
    }

    private static BooleanExpression hasSlip(ReceptionViewModel model) {
        ObservableValue<Boolean> ofPerson = model.person().personProperty()
                .map(shown -> shown.visit().filter(visit -> visit.ticket() != null).isPresent()).orElse(false);
        return BooleanExpression.booleanExpression(ofPerson).or(Bindings.isNotEmpty(model.arrivals().recent()));
    }

    private static Action notice(ReceptionViewModel model, int number) {
        ObservableBooleanValue leads = Bindings.createBooleanBinding(() -> model.person().notices().size() >= number
                && model.person().notices().get(number - 1).act() != null, model.person().notices());
        return Action.of(ReceptionCommands.NOTICES.get(number - 1), leads, () -> model.pages().follow(number));
    }
}
