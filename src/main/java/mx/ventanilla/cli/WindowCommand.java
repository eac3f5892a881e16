package mx.ventanilla.cli;

/** A command that shows the window. */
interface WindowCommand {
    /** @return exit code, when the window is closed */
    int run(CommandProgram.WindowStart window);
}
