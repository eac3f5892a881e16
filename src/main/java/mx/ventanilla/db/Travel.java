package mx.ventanilla.db;

/** How far a column's content may go. Every column of every table of the business has one. */
public enum Travel {
    /** Goes into the change log and from there to the region, and into the audit. */
    TRAVELS,
    /** Stays on this node: in the audit, never in a change-log payload. */
    LOCAL_ONLY,
    /** Passwords, PINs, drafts: in no payload, no audit, no log. */
    NEVER_LOGGED
}
