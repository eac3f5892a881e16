package mx.ventanilla.sync.screen;

/** What the right side of the screen shows. */
enum SyncPage {
    CONFLICTS, ASIDE, ENROL, END
}
