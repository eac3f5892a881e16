package mx.ventanilla.visit.consulting;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.binding.BooleanExpression;
import mx.ventanilla.agenda.VisitState;
import mx.ventanilla.fx.Action;
import mx.ventanilla.fx.Command;
import mx.ventanilla.fx.KeyButton;
import mx.ventanilla.visit.VisitOutcome;

/** The commands of the consulting room, tied to what they do and to when they make sense. */
final class ConsultingActions {
    private final List<Action> all;
    private Runnable typeDay = () -> {};
    private Runnable chooseRoom = () -> {};

    /** @param allowed whether the person signed in may use a command */
    ConsultingActions(ConsultingViewModel model, Predicate<Command> allowed) {
        BooleanExpression called = model.is(VisitState.CALLED);
        BooleanExpression inside = model.is(VisitState.IN_CONSULTATION);
        this.all = Stream.of(Action.of(ConsultingCommands.NEXT, model.canCall(), model::callNext),
                Action.of(ConsultingCommands.BEGIN, called, model::begin),
                Action.of(ConsultingCommands.AGAIN, called, model::callAgain),
                Action.of(ConsultingCommands.PUT_BACK, called, model::putBack),
                Action.of(ConsultingCommands.NO_SHOW, model.canMarkAbsent(), model::markAbsent),
                Action.of(ConsultingCommands.FINISH, inside, model::finish),
                Action.of(ConsultingCommands.DISCHARGE, inside, () -> model.choose(VisitOutcome.DISCHARGED)),
                Action.of(ConsultingCommands.APPOINTMENT, inside, () -> model.choose(VisitOutcome.NEXT_APPOINTMENT)),
                Action.of(ConsultingCommands.REFERRAL, inside, () -> model.choose(VisitOutcome.REFERRED)),
                Action.of(ConsultingCommands.URGENT, inside, () -> model.choose(VisitOutcome.SENT_TO_URGENT)),
                Action.of(ConsultingCommands.OFFER_1, inside, () -> model.chooseOffer(1)),
                Action.of(ConsultingCommands.OFFER_2, inside, () -> model.chooseOffer(2)),
                Action.of(ConsultingCommands.OFFER_3, inside, () -> model.chooseOffer(3)),
                Action.of(ConsultingCommands.OTHER_DAY, inside, () -> typeDay.run()),
                Action.of(ConsultingCommands.UP, () -> model.list().moveChoice(-1)),
                Action.of(ConsultingCommands.DOWN, () -> model.list().moveChoice(1)),
                Action.of(ConsultingCommands.ROOM, () -> chooseRoom.run()))
                .filter(action -> allowed.test(action.command())).toList();
    }

    List<Action> all() {
        return all;
    }

    /** Where the focus goes when a day is to be typed. */
    void onTypeDay(Runnable focus) {
        typeDay = focus;
    }

    void onChooseRoom(Runnable focus) {
        chooseRoom = focus;
    }

    /** Presses on this button do what the command does. */
    void bind(KeyButton button, Command command) {
        all.stream().filter(action -> action.command().equals(command)).findFirst().ifPresent(button::act);
    }
}
