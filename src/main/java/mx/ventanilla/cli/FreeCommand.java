package mx.ventanilla.cli;

/** A command that needs no open store. */
interface FreeCommand {
    /** @return exit code: 0, or 1 when it found a problem */
    int run();
}
