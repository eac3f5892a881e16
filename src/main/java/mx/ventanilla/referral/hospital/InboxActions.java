package mx.ventanilla.referral.hospital;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import mx.ventanilla.fx.Action;
import mx.ventanilla.fx.Command;
import mx.ventanilla.referral.ReferralStep;

/** The commands of a hospital's inbox, tied to what they do. */
final class InboxActions {
    private final List<Action> all;
    private Runnable search = () -> {};
    private Runnable filter = () -> {};

    InboxActions(InboxViewModel model, Predicate<Command> allowed) {
        DecisionViewModel decision = model.decision();
        all = List.of(Action.of(InboxCommands.SEARCH, () -> search.run()),
                Action.of(InboxCommands.SPECIALTY, () -> filter.run()),
                Action.of(InboxCommands.EXCHANGE, model::openExchange), Action.of(InboxCommands.SEND, model::send),
                Action.of(InboxCommands.RECEIVE, () -> model.step(ReferralStep.RECEIVE)),
                Action.of(InboxCommands.ACCEPT, () -> decision.ask(Decision.ACCEPT)),
                Action.of(InboxCommands.RETURN, () -> decision.ask(Decision.RETURN)),
                Action.of(InboxCommands.ATTEND, () -> model.step(ReferralStep.ATTEND)),
                Action.of(InboxCommands.MISS, () -> model.step(ReferralStep.NO_SHOW)),
                Action.of(InboxCommands.ANSWER, model::beginAnswer),
                Action.of(InboxCommands.ONWARD, () -> decision.ask(Decision.ONWARD)),
                Action.of(InboxCommands.PRINT, model::print), Action.of(InboxCommands.KEEP, model::keep)).stream()
                .filter(action -> allowed.test(action.command())).toList();
    }

    List<Action> all() {
        return all;
    }

    /** What the screen does when the search box or the specialties are asked for. */
    void onFocus(Runnable searching, Runnable filtering) {
        search = searching;
        filter = filtering;
    }

    Optional<Action> find(Command command) {
        return all.stream().filter(action -> action.command().equals(command)).findFirst();
    }
}
