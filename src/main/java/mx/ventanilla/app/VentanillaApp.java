package mx.ventanilla.app;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.stage.Stage;
import mx.ventanilla.core.AppPaths;
import mx.ventanilla.core.Problem;
import org.jspecify.annotations.Nullable;

/** The window's life: start, show, stop. */
public final class VentanillaApp extends Application {
    private static final AtomicReference<@Nullable Start> PENDING = new AtomicReference<>();
    private @Nullable Desktop desktop;

    /**
     * Opens the window of a data folder; returns when it is closed.
     *
     * @param handler carries out what other processes ask of the holder of the folder
     * @param whenShown gets the window as soon as it can be seen, on the screen's thread
     * @return exit code
     */
    public static int open(AppPaths paths, Clock clock, OpenStoreHandler handler, Consumer<Desktop> whenShown) {
        StoreFolder folder = StoreFolder.tryTake(paths).orElseThrow(() -> Holder.refusal(paths));
        Launch launch = new Launch(folder, clock, handler);
        PENDING.set(new Start(launch, Opening.begun(launch), whenShown));
        launch(VentanillaApp.class);
        return 0;
    }

    @Override
    public void start(Stage stage) {
        Start start = PENDING.getAndSet(null);
        if (start == null) {
            throw Problem.of("store.missing");
        }
        Desktop made = new Desktop(stage, start.launch(), start.opening());
        desktop = made;
        made.start();
        start.whenShown().accept(made);
    }

    @Override
    public void stop() {
        if (desktop != null) {
            desktop.close();
        }
    }

    private record Start(Launch launch, Opening opening, Consumer<Desktop> whenShown) {}
}
