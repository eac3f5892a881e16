package mx.ventanilla.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which hub a command means: its folder, and its database when that is not in the folder. */
final class HubOptions {
    @Option(names = "--db", paramLabel = "URL", description = "${bundle:cli.hub.db}")
    private @Nullable String url;

    @Option(names = "--db-user", paramLabel = "USUARIO", description = "${bundle:cli.hub.dbUser}")
    private String user = "postgres";

    @Option(names = "--db-password-file", paramLabel = "ARCHIVO", description = "${bundle:cli.hub.dbPassword}")
    private @Nullable Path passwordFile;

    @Nullable
    String url() {
        return url;
    }

    String user() {
        return user;
    }

    String password(Terminal terminal) {
        Path file = passwordFile;
        return file == null ? "" : new String(terminal.passwords().read(file));
    }

}
