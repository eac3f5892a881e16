package mx.ventanilla.referral.screen;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import mx.ventanilla.fx.Action;
import mx.ventanilla.fx.Command;
import mx.ventanilla.fx.KeyButton;
import mx.ventanilla.referral.ReferralStep;

/** The commands of Referencias, tied to what they do. */
final class ReferralActions {
    private final List<Action> all;
    private Runnable search = () -> {};
    private Runnable read = () -> {};

    ReferralActions(ReferralsViewModel model, Predicate<Command> allowed) {
        PanelViewModel panel = model.panel();
        all = List.of(Action.of(ReferralCommands.NEW, model::beginNew),
                Action.of(ReferralCommands.SEARCH, () -> search.run()),
                Action.of(ReferralCommands.SCOPE, model.list()::turnScope),
                Action.of(ReferralCommands.CONTACT, () -> panel.ask(PanelForm.CONTACT)),
                Action.of(ReferralCommands.NEWS, () -> panel.ask(PanelForm.NEWS)),
                Action.of(ReferralCommands.HAND_OVER, () -> panel.step(ReferralStep.HAND_OVER)),
                Action.of(ReferralCommands.CAPTURE, () -> panel.ask(PanelForm.CAPTURE)),
                Action.of(ReferralCommands.READ, () -> panel.step(ReferralStep.READ)),
                Action.of(ReferralCommands.CLOSE, () -> panel.ask(PanelForm.CLOSE)),
                Action.of(ReferralCommands.NEW_VERSION, model::composeAgain),
                Action.of(ReferralCommands.PRINT, model::print),
                Action.of(ReferralCommands.ADDENDUM, () -> panel.ask(PanelForm.ADDENDUM)),
                Action.of(ReferralCommands.CANCEL, () -> panel.ask(PanelForm.CANCEL)),
                Action.of(ReferralCommands.EXPIRE, () -> panel.step(ReferralStep.EXPIRE)),
                Action.of(ReferralCommands.SAVE, () -> panel.ask(PanelForm.SAVE)),
                Action.of(ReferralCommands.EXPORT, () -> panel.ask(PanelForm.EXPORT)),
                Action.of(ReferralCommands.IMPORT, () -> read.run()),
                Action.of(ReferralCommands.EXCHANGE, model::openExchange),
                Action.of(ReferralCommands.SEND, model::send),
                Action.of(ReferralCommands.SIGN, model::confirm)).stream()
                .filter(action -> allowed.test(action.command())).toList();
    }

    List<Action> all() {
        return all;
    }

    void onSearch(Runnable focus) {
        search = focus;
    }

    void onRead(Runnable choose) {
        read = choose;
    }

    Optional<Action> find(Command command) {
        return all.stream().filter(action -> action.command().equals(command)).findFirst();
    }

    /** Presses on this button do what the command does; without the right to it the button is not there. */
    void bind(KeyButton button, Command command) {
        boolean allowed = find(command).isPresent();
        button.setVisible(allowed);
        button.setManaged(allowed);
        find(command).ifPresent(button::act);
    }
}
