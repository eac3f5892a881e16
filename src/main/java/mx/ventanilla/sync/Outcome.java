package mx.ventanilla.sync;

/** How a session ended. */
public enum Outcome {
    /** Everything was sent, and everything that waited was taken. */
    COMPLETE,
    /** The way was cut; the next session goes on from there. */
    CUT,
    /** There is another store of the same identity: this one must enrol again. */
    FORKED,
    /** The region no longer knows this computer. */
    REVOKED,
    /** The region's program is older than ours: everything is kept until it has been brought up to date. */
    HUB_OUTDATED,
    /** Another session of this unit is going on. */
    ELSEWHERE,
    /** What came back was not from our region. */
    NOT_OUR_HUB
}
