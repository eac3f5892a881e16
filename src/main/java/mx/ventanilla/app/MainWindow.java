package mx.ventanilla.app;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.util.Duration;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.TaskRunner;
import mx.ventanilla.fx.Action;
import mx.ventanilla.fx.Command;
import mx.ventanilla.fx.ScanWatch;
import mx.ventanilla.fx.Shortcuts;
import mx.ventanilla.fx.Theme;
import mx.ventanilla.fx.Toasts;
import mx.ventanilla.fx.View;
import mx.ventanilla.fx.ViewLoader;
import mx.ventanilla.fx.Workspace;
import org.jspecify.annotations.Nullable;

/** The window of a signed-in person: puts frame, workspaces, keys, palette and help together. */
public final class MainWindow implements AutoCloseable {
    /**
     * What the window is made of.
     *
     * @param workspaces those that the role may see, in the rail's order
     * @param allowed whether the person may use this command
     */
    public record Parts(ViewLoader loader, Theme theme, MainWindowViewModel model, List<Workspace> workspaces,
            Toasts toasts, PatientFinder patients, Predicate<Command> allowed, ShellRequests requests) {}

    private final Parts parts;
    private final Messages messages;
    private final Navigator navigator;
    private final CommandRegistry commands;
    private final View<MainWindowController> frame;
    private final Shortcuts shortcuts;
    private final ShellActions shellActions;
    private final Timeline ticking;
    private @Nullable View<HelpController> help;
    private @Nullable Node focusBefore;

    public MainWindow(Parts parts) {
        this.parts = parts;
        messages = parts.loader().messages();
        navigator = new Navigator(parts.workspaces());
        commands = new CommandRegistry(allowedCommands());
        shellActions = new ShellActions(parts.model(), navigator, parts.toasts(), parts.theme(), messages,
                parts.requests());
        frame = parts.loader().load(new MainWindowController(parts.model(), navigator, messages, parts.toasts(),
                shellActions, new UserMenu(messages, parts.theme(), parts.requests())));
        shortcuts = new Shortcuts(frame.controller().root());
        shortcuts.setEverywhere(shellActions.all());
        shellActions.setPaletteOpener(this::openPalette);
        navigator.currentProperty().subscribe(this::entered);
        parts.model().helpShownProperty().subscribe(this::showHelp);
        ScanWatch.on(frame.controller().root(), this::scanned);
        ticking = new Timeline(new KeyFrame(Duration.seconds(1), event -> parts.model().tick()));
        ticking.setCycleCount(Animation.INDEFINITE);
        ticking.play();
    }

    public Parent root() {
        return frame.root();
    }

    /** Everything that can be asked for with this role. */
    public CommandRegistry commands() {
        return commands;
    }

    /** Shows this workspace. An id that the role does not see changes nothing. */
    public void show(String workspaceId) {
        navigator.show(workspaceId);
    }

    public void openPalette() {
        focusBefore = frame.root().getScene() == null ? null : frame.root().getScene().getFocusOwner();
        PaletteViewModel model = new PaletteViewModel(paletteEntries(), parts.patients());
        View<PaletteController> palette = parts.loader().load(new PaletteController(model,
                new PaletteViewModel.Choices(this::carryOut, navigator::show, this::showPatient), messages,
                this::uncover));
        shortcuts.suspendedProperty().set(true);
        frame.controller().cover(palette.root());
        palette.controller().focusDefault();
    }

    /** Shows the version and what others made of it. */
    void openAbout() {
        focusBefore = frame.root().getScene() == null ? null : frame.root().getScene().getFocusOwner();
        View<AboutController> about = parts.loader().load(new AboutController(messages,
                parts.requests().copyBeforeUpgrade(), this::uncover));
        shortcuts.suspendedProperty().set(true);
        frame.controller().cover(about.root());
        about.controller().focusDefault();
    }

    /** Lays a document over the window until the person has decided. */
    void open(Preview preview, TaskRunner tasks) {
        focusBefore = frame.root().getScene() == null ? null : frame.root().getScene().getFocusOwner();
        View<PreviewController> view = parts.loader()
                .load(new PreviewController(preview, tasks, messages, this::uncover));
        shortcuts.suspendedProperty().set(true);
        frame.controller().cover(view.root());
        view.controller().focusDefault();
    }

    /** The screen that is shown takes it; where nothing does, the field that had the focus keeps what it held. */
    private void scanned(String code) {
        Workspace shown = navigator.currentProperty().get();
        if (shortcuts.suspendedProperty().get() || shown == null || !shown.scan(code)) {
            parts.toasts().info("shell.scan.unwanted");
        }
    }

    private void uncover() {
        frame.controller().uncover();
        shortcuts.suspendedProperty().set(false);
        if (focusBefore != null) {
            focusBefore.requestFocus();
        }
    }

    private void entered(@Nullable Workspace shown) {
        focusBefore = null;
        if (shown != null) {
            shortcuts.setScreen(shown.actions().stream()
                    .filter(action -> parts.allowed().test(action.command())).toList());
            showHelp(parts.model().helpShownProperty().get());
        }
    }

    /** The page of the screen that is shown; made when somebody wants to read it. */
    private void showHelp(boolean wanted) {
        Workspace shown = navigator.currentProperty().get();
        if (wanted && shown != null) {
            if (help == null) {
                help = parts.loader().load(new HelpController(messages, commands, parts.model()::turnHelp));
                frame.controller().fillDrawer(help.root());
            }
            help.controller().show(shown.id());
        }
    }

    private List<Command> allowedCommands() {
        return Stream.concat(ShellCommands.all().stream(),
                parts.workspaces().stream().flatMap(workspace -> workspace.commands().stream()))
                .filter(parts.allowed()).toList();
    }

    private List<PaletteEntry> paletteEntries() {
        Stream<PaletteEntry> places = navigator.workspaces().stream().map(workspace -> new PaletteEntry.Going(
                workspace.id(), workspace.icon(), messages.text(workspace.titleKey())));
        Stream<PaletteEntry> doings = commands.all().stream()
                .filter(command -> !command.equals(ShellCommands.PALETTE) && !command.equals(ShellCommands.BACK))
                .map(this::doing);
        return Stream.concat(places, doings).toList();
    }

    private PaletteEntry doing(Command command) {
        String where = parts.workspaces().stream().filter(workspace -> workspace.id().equals(command.screen()))
                .findFirst().map(workspace -> messages.text(workspace.titleKey())).orElse("");
        return new PaletteEntry.Doing(command, messages.text(command.textKey()), where);
    }

    private void carryOut(Command command) {
        if (command.screen().equals(Command.EVERYWHERE)) {
            shellActions.all().stream().filter(action -> action.command().equals(command)).findFirst()
                    .ifPresent(Action::run);
        } else {
            navigator.carryOut(command);
        }
    }

    /** The workspace that is shown takes the patient; each one decides what to do with them. */
    private void showPatient(FoundPatient patient) {
        Workspace shown = navigator.currentProperty().get();
        if (shown != null) {
            shown.showPatient(patient.id());
        }
    }

    @Override
    public void close() {
        ticking.stop();
        navigator.close();
        frame.close();
    }
}
