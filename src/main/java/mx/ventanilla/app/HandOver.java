package mx.ventanilla.app;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import mx.ventanilla.core.AppPaths;
import org.jspecify.annotations.Nullable;

/** A start while another process has the folder: its window comes forward, with the file that was to be opened. */
final class HandOver {
    /** The command that the holder's window answers to. */
    static final String COMMAND = "open";
    /** One that is closing keeps the folder until its data lie on disk. */
    private static final int ATTEMPTS = 600;
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(100);

    private HandOver() {}

    /** Takes the folder; empty when a window has it and was told. A {@code Problem} when something else has it. */
    static Optional<StoreFolder> takeOrTell(AppPaths paths, @Nullable Path file) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Optional<StoreFolder> taken = StoreFolder.tryTake(paths);
            if (taken.isPresent()) {
                return taken;
            }
            OptionalInt answer = CommandClient.send(paths, request(paths, file), OutputStream.nullOutputStream(),
                    OutputStream.nullOutputStream());
            if (answer.isPresent()) {
                if (answer.getAsInt() != 0) {
                    throw Holder.refusal(paths);
                }
                return Optional.empty();
            }
            LockSupport.parkNanos(PAUSE);
        }
        throw Holder.refusal(paths);
    }

    private static CommandRequest request(AppPaths paths, @Nullable Path file) {
        List<String> arguments = new ArrayList<>(List.of(COMMAND, "--data", paths.data().toString()));
        if (file != null) {
            arguments.add(file.toAbsolutePath().toString());
        }
        return new CommandRequest(arguments, paths.data().toString(), Map.of());
    }
}
