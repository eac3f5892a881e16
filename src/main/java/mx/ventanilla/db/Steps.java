package mx.ventanilla.db;

import mx.ventanilla.core.Progress;

/** Tells of a work in a known number of steps each one that is done. */
final class Steps {
    private final Progress progress;
    private final int all;
    private int done;

    Steps(Progress progress, int all) {
        this.progress = progress;
        this.all = all;
    }

    /** One more is done. */
    void next() {
        done++;
        progress.report(done, all);
    }
}
