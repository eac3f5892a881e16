package mx.ventanilla.app;

import mx.ventanilla.core.Sentence;

/** What the chip in the top bar says about the other side. */
public record SyncStatus(Weight weight, Sentence sentence) {
    /** Calm while all is well; pressing when somebody must look. */
    public enum Weight {
        CALM, PRESSING
    }

    /** This computer works alone: nothing to send to anybody. */
    public static SyncStatus alone() {
        return new SyncStatus(Weight.CALM, Sentence.of("shell.sync.alone"));
    }
}
