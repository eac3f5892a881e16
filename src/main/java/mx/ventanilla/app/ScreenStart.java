package mx.ventanilla.app;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/**
 * The toolkit of the screen on its way, begun with the first line of the program: what the system takes to give it (a third
 * of the way to the sign-in) passes beside the reading of what was typed, the log and the store.
 */
public final class ScreenStart {
    private static volatile @Nullable CompletableFuture<Void> begun;

    private ScreenStart() {}

    /** Begins when this is how the window is started every day: with nothing typed, or a data folder. */
    public static void beginFor(List<String> arguments) {
        if (isDaily(arguments) && Display.isPresent()) {
            begin();
        }
    }

    private static boolean isDaily(List<String> arguments) {
        return switch (arguments.size()) {
            case 0 -> true;
            case 1 -> arguments.getFirst().startsWith("--data=");
            case 2 -> arguments.getFirst().equals("--data");
            default -> arguments.getFirst().equals("rehearse");
        };
    }

    private static void begin() {
        CompletableFuture<Void> up = new CompletableFuture<>();
        begun = up;
        Platform.setImplicitExit(false); // there is no window yet: see isUsed
        Thread.ofPlatform().daemon().name("screen").start(() -> {
            try {
                Platform.startup(() -> up.complete(null));
            } catch (Throwable fault) {
                up.completeExceptionally(fault);
            }
        });
    }

    /** Waits until it is there, when it was begun; throws what {@code launch} would have. */
    static void await() {
        CompletableFuture<Void> up = begun;
        if (up != null) {
            Throwable fault = up.handle((there, why) -> why).join();
            switch (fault) {
                case null -> {}
                case RuntimeException refused -> throw refused;
                default -> throw new UnsupportedOperationException(fault);
            }
        }
    }

    /** There is a window: with the last one the program ends. */
    static void isUsed() {
        Platform.setImplicitExit(true);
    }
}
