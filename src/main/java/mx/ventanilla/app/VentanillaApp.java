package mx.ventanilla.app;

import java.io.Console;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;
import javafx.stage.Stage;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.Problem;
import mx.ventanilla.fx.FaultReport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The window's life: start, show, stop. */
public final class VentanillaApp extends Application {
    private static final Logger LOG = LoggerFactory.getLogger(VentanillaApp.class);
    private static final AtomicReference<@Nullable Start> PENDING = new AtomicReference<>();
    private @Nullable Start start;
    private @Nullable Desktop desktop;

    /**
     * Opens the window of a data folder and returns when it is closed; or brings the one forward that is open already.
     *
     * @return exit code: 1 when the window had to refuse; a {@code Problem} when there could be none
     */
    public static int open(WindowOrder order) {
        Optional<StoreFolder> folder = takeOrTell(order);
        if (folder.isEmpty()) {
            return 0;
        }
        Launch launch = new Launch(folder.get(), order.clock(), order.handler());
        Start start = new Start(launch, Opening.begun(launch), order,
                StartWatch.begin(VentanillaApp::tell, () -> Runtime.getRuntime().halt(1)));
        PENDING.set(start);
        try {
            ScreenStart.await();
            launch(VentanillaApp.class);
            return start.refused().get() ? 1 : 0;
        } catch (RuntimeException fault) {
            throw start.withoutWindow(fault, order);
        } finally {
            start.watch().end();
        }
    }

    /** Without a terminal a refusal is shown where it can be seen. */
    private static Optional<StoreFolder> takeOrTell(WindowOrder order) {
        try {
            return HandOver.takeOrTell(order.paths(), order.file());
        } catch (Problem refused) {
            if (Optional.ofNullable(System.console()).filter(Console::isTerminal).isEmpty()) {
                RefusalApp.tell(new Messages(Messages.SPANISH).text(refused));
            }
            throw refused;
        }
    }

    @Override
    public void start(Stage stage) {
        Start pending = PENDING.getAndSet(null);
        if (pending == null) {
            throw Problem.of("store.missing");
        }
        start = pending;
        Desktop made = new Desktop(stage, pending.launch(), pending.opening());
        desktop = made;
        Thread.setDefaultUncaughtExceptionHandler(new Unexpected(made::report));
        made.start();
        ScreenStart.isUsed();
        pending.watch().end();
        if (pending.order().file() != null) {
            made.comeForward(pending.order().file());
        }
        pending.order().whenShown().accept(made);
    }

    @Override
    public void stop() {
        if (desktop != null && start != null) {
            start.refused().set(desktop.refusal().isPresent());
            desktop.close();
        }
    }

    private static void tell(String key) {
        System.err.println(new Messages(Messages.SPANISH).text(key));
    }

    private record Start(Launch launch, Opening opening, WindowOrder order, StartWatch watch,
            AtomicBoolean refused) {
        Start(Launch launch, Opening opening, WindowOrder order, StartWatch watch) {
            this(launch, opening, order, watch, new AtomicBoolean());
        }

        /** The toolkit found no screen or no libraries for one: told in words, with the detail in the log. */
        RuntimeException withoutWindow(RuntimeException fault, WindowOrder order) {
            if (PENDING.getAndSet(null) == null) {
                return fault;
            }
            LOG.error("no window\n{}", FaultReport.of("app.screen", fault, order.clock().instant()).copyText());
            opening.discard();
            return Problem.of("app.screen.unusable", System.getenv().getOrDefault("DISPLAY", ""));
        }
    }
}
