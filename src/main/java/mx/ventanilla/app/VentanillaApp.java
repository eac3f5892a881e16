package mx.ventanilla.app;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;
import javafx.stage.Stage;
import mx.ventanilla.core.AppPaths;
import mx.ventanilla.core.Problem;
import org.jspecify.annotations.Nullable;

/** The window's life: start, show, stop. */
public final class VentanillaApp extends Application {
    private static final AtomicReference<@Nullable Launch> PENDING = new AtomicReference<>();
    private @Nullable Desktop desktop;

    /**
     * Opens the window of a data folder; returns when it is closed.
     *
     * @param handler carries out what other processes ask of the holder of the folder
     * @return exit code
     */
    public static int open(AppPaths paths, Clock clock, OpenStoreHandler handler) {
        StoreFolder folder = StoreFolder.tryTake(paths).orElseThrow(() -> Holder.refusal(paths));
        PENDING.set(new Launch(folder, clock, handler));
        launch(VentanillaApp.class);
        return 0;
    }

    @Override
    public void start(Stage stage) {
        Launch launch = PENDING.getAndSet(null);
        if (launch == null) {
            throw Problem.of("store.missing");
        }
        Desktop made = new Desktop(stage, launch);
        desktop = made;
        made.start();
    }

    @Override
    public void stop() {
        if (desktop != null) {
            desktop.close();
        }
    }
}
