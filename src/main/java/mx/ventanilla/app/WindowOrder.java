package mx.ventanilla.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;
import mx.ventanilla.core.AppPaths;
import org.jspecify.annotations.Nullable;

/**
 * What window to open.
 *
 * @param handler carries out what other processes ask of the holder of the folder
 * @param file to be received once somebody has signed in
 * @param whenShown gets the window as soon as it can be seen, on the screen's thread
 */
public record WindowOrder(AppPaths paths, Clock clock, OpenStoreHandler handler, @Nullable Path file,
        Consumer<Desktop> whenShown) {}
