package mx.ventanilla.app;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javafx.scene.Parent;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.Sentence;
import mx.ventanilla.fx.Appearance;
import mx.ventanilla.fx.Command;
import mx.ventanilla.fx.Counter;
import mx.ventanilla.fx.Magnification;
import mx.ventanilla.fx.Theme;
import mx.ventanilla.fx.Toasts;
import mx.ventanilla.fx.ViewLoader;

/** A main window over workspaces that only write down what is asked of them. */
final class DemoWindow implements ShellRequests {
    static final UUID PATIENT = new UUID(7, 7);
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T15:42:00Z"), ZoneId.of("America/Mexico_City"));
    private static final Command UNKNOWN_TO_THE_ROLE = Command.of("agenda", "nextFree", "fth-arrow-right", "F12")
            .needing("NEVER");

    final List<String> asked = new ArrayList<>();
    final Messages messages;
    final Theme theme = new Theme();
    final Toasts toasts;
    final MainWindowViewModel model;
    final WindowContent content;
    final List<DemoWorkspace> workspaces;
    final MainWindow window;

    DemoWindow(Locale language) {
        messages = new Messages(language);
        toasts = new Toasts(messages);
        ViewLoader loader = new ViewLoader(messages);
        content = new WindowContent(loader);
        model = new MainWindowViewModel(CLOCK, messages, new SignedIn("laura", "Laura Peralta", "Asistente médica"));
        model.unitProperty().set("UMF 1 · San Miguel");
        model.shiftProperty().set("Matutino");
        model.syncProperty().set(new SyncStatus(SyncStatus.Weight.CALM, Sentence.of("shell.sync.upToDate", "02:13")));
        workspaces = List.of(
                new DemoWorkspace("reception", "fth-user-check",
                        Command.of("reception", "walkIn", "fth-shuffle", "F2")),
                new DemoWorkspace("agenda", "fth-calendar", UNKNOWN_TO_THE_ROLE),
                new DemoWorkspace("patients", "fth-users"),
                new DemoWorkspace("referrals", "fth-send"), new DemoWorkspace("waitingRoom", "fth-monitor"),
                new DemoWorkspace("shift", "fth-clock"), new DemoWorkspace("reports", "fth-bar-chart-2"),
                new DemoWorkspace("sync", "fth-refresh-cw"));
        workspaces.getFirst().counter.set(Counter.of(31));
        workspaces.get(1).counter.set(Counter.pressing(1));
        workspaces.get(3).counter.set(Counter.of(4));
        window = new MainWindow(new MainWindow.Parts(loader, theme, model, List.copyOf(workspaces), toasts,
                (text, answer) -> answer
                        .accept(List.of(new FoundPatient(PATIENT, "García Martínez, María Elena", "1298-79-0412-0"))),
                command -> command.permission() == null, this));
        content.show(window.root());
    }

    Parent root() {
        return content;
    }

    @Override
    public void changeUser() {
        asked.add("changeUser");
    }

    @Override
    public void lock() {
        asked.add("lock");
    }

    @Override
    public void choose(Appearance appearance) {
        asked.add(appearance.name());
    }

    @Override
    public void choose(Magnification magnification) {
        asked.add(magnification.name());
    }

    @Override
    public void choose(Locale language) {
        asked.add(language.getLanguage());
    }

    @Override
    public void showAbout() {
        asked.add("about");
    }
}
