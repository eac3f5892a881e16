package mx.ventanilla.db;

/** What a write is for, and with how little room on the disk it is still done. The one place where that is decided. */
public enum Purpose {
    /** Nothing may block an urgency. */
    URGENT_ARRIVAL(DiskRoom.Level.CRITICAL),
    /** A shift is closed with whatever is left. */
    SHIFT_CLOSE(DiskRoom.Level.CRITICAL),
    /** Without it nobody could register an urgency. */
    SIGN_IN(DiskRoom.Level.CRITICAL),
    /** Nothing typed is lost. */
    DRAFT(DiskRoom.Level.CRITICAL),
    /** The work of the desk, the rooms and the administration. */
    DAILY_WORK(DiskRoom.Level.SHORT),
    /** Can wait until there is room. */
    ROSTER_IMPORT(DiskRoom.Level.AMPLE),
    /** On the store's own disk; on another one always. */
    BACKUP(DiskRoom.Level.AMPLE),
    /** Invented patients take as much room as real ones. */
    PRACTICE(DiskRoom.Level.AMPLE);

    private final DiskRoom.Level tightest;

    Purpose(DiskRoom.Level tightest) {
        this.tightest = tightest;
    }

    boolean isDoneAt(DiskRoom.Level level) {
        return level.compareTo(tightest) <= 0;
    }
}
