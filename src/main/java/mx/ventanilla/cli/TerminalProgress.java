package mx.ventanilla.cli;

import mx.ventanilla.core.Progress;

/** Says each further tenth, or each further ten thousand when the whole is not known. */
final class TerminalProgress implements Progress {
    private static final long STEP_OF_UNKNOWN = 10_000;
    private final Terminal terminal;
    private final String key;
    private long told;

    TerminalProgress(Terminal terminal, String key) {
        this.terminal = terminal;
        this.key = key;
    }

    @Override
    public void report(long done, long total) {
        long step = total < 0 ? done / STEP_OF_UNKNOWN : total == 0 ? 0 : done * 10 / total;
        if (step > told) {
            told = step;
            terminal.tell(key, done, total);
        }
    }

    @Override
    public boolean isCancelled() {
        return terminal.err().checkError();
    }
}
