package mx.ventanilla.app;

import java.util.List;
import mx.ventanilla.core.Messages;
import mx.ventanilla.fx.Action;
import mx.ventanilla.fx.Appearance;
import mx.ventanilla.fx.Magnification;
import mx.ventanilla.fx.Theme;
import mx.ventanilla.fx.Toasts;
import mx.ventanilla.fx.Workspace;

/** Carries out what can be asked for wherever one is. */
final class ShellActions {
    private final MainWindowViewModel model;
    private final Navigator navigator;
    private final Toasts toasts;
    private final Theme theme;
    private final Messages messages;
    private final ShellRequests requests;
    private Runnable paletteOpener = () -> {};

    ShellActions(MainWindowViewModel model, Navigator navigator, Toasts toasts, Theme theme, Messages messages,
            ShellRequests requests) {
        this.model = model;
        this.navigator = navigator;
        this.toasts = toasts;
        this.theme = theme;
        this.messages = messages;
        this.requests = requests;
    }

    void setPaletteOpener(Runnable opener) {
        paletteOpener = opener;
    }

    void openPalette() {
        paletteOpener.run();
    }

    List<Action> all() {
        return List.of(Action.of(ShellCommands.PALETTE, this::openPalette),
                Action.of(ShellCommands.HELP, model::turnHelp), Action.of(Toasts.UNDO, toasts.canUndo(), toasts::undo),
                Action.of(ShellCommands.BACK, this::stepBack), Action.of(ShellCommands.PREVIOUS, navigator::previous),
                Action.of(ShellCommands.LOCK, requests::lock),
                Action.of(ShellCommands.CHANGE_USER, requests::changeUser),
                Action.of(ShellCommands.RAIL, model::turnRail),
                Action.of(ShellCommands.APPEARANCE, this::turnAppearance),
                Action.of(ShellCommands.MAGNIFY, this::turnMagnification),
                Action.of(ShellCommands.LANGUAGE, this::turnLanguage),
                Action.of(ShellCommands.ABOUT, requests::showAbout));
    }

    private void stepBack() {
        Workspace shown = navigator.currentProperty().get();
        if (model.helpShownProperty().get()) {
            model.helpShownProperty().set(false);
        } else if (shown != null) {
            shown.stepBack();
        }
    }

    private void turnAppearance() {
        requests.choose(theme.appearance() == Appearance.LIGHT ? Appearance.DARK : Appearance.LIGHT);
    }

    private void turnMagnification() {
        requests.choose(switch (theme.magnification()) {
            case NORMAL -> Magnification.LARGE;
            case LARGE -> Magnification.DOUBLE;
            case DOUBLE -> Magnification.NORMAL;
        });
    }

    private void turnLanguage() {
        requests.choose(messages.locale().equals(Messages.ENGLISH) ? Messages.SPANISH : Messages.ENGLISH);
    }
}
