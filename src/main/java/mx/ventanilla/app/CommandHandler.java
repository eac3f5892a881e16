package mx.ventanilla.app;

import java.io.OutputStream;

/** Carries out a command that came from another process. */
@FunctionalInterface
public interface CommandHandler {
    /**
     * Writing fails once the other process has gone.
     *
     * @return exit code
     */
    int run(CommandRequest request, OutputStream out, OutputStream err);
}
