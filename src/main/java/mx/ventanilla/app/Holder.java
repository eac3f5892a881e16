package mx.ventanilla.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import mx.ventanilla.core.AppPaths;
import mx.ventanilla.core.Problem;

/**
 * The process that has a data folder open, as it says in the folder itself.
 *
 * @param user name of the operating system's user
 * @param since ISO instant at which it took the folder
 * @param socket where it listens for commands
 */
record Holder(String user, String since, long pid, String socket) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LARGEST = 10_000;

    static Path fileOf(AppPaths paths) {
        return paths.data().resolve("holder.json");
    }

    /** The holder that the folder names; one that has ended may have left its name behind. */
    static Optional<Holder> read(AppPaths paths) {
        Path file = fileOf(paths);
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
                return Optional.empty();
            }
            return Optional.of(JSON.readValue(Files.readAllBytes(file), Holder.class));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    void write(AppPaths paths) throws IOException {
        OwnerOnly.write(fileOf(paths), JSON.writeValueAsBytes(this));
    }

    /** Tells who holds the folder and since when. */
    static Problem refusal(AppPaths paths) {
        return read(paths).map(holder -> Problem.of("app.folder.held", holder.user(),
                LocalDateTime.ofInstant(Instant.parse(holder.since()), ZoneId.systemDefault())))
                .orElseGet(() -> Problem.of("store.already.open"));
    }
}
