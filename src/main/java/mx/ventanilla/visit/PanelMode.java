package mx.ventanilla.visit;

/** What the middle of Recepción shows. */
public enum PanelMode {
    /** Nobody chosen: the last arrivals. */
    IDLE,
    PERSON,
    /** Slots to book. */
    BOOK,
    /** Slots to move today's appointment to, or its cancellation. */
    CHANGE,
    FAMILY,
    SLIP,
    /** Papers behind the cover. */
    DOCUMENTS,
    /** What was answered about the cover. */
    COVER,
    NEW_PERSON;

    /** True where the search box is still what the keys are for. */
    boolean belongsToSearch() {
        return this == IDLE || this == PERSON;
    }

    /** True for what is shown of one person and of nobody else. */
    boolean isAboutPerson() {
        return this == PERSON || this == BOOK || this == CHANGE || this == FAMILY || this == DOCUMENTS
                || this == COVER;
    }
}
