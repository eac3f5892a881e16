package mx.ventanilla.app;

/** What the assistant asks of the program around it. Called on the screen's thread. */
public interface FirstRunRequests {
    /** Opens an invented clinic in place of a new unit. */
    void explorePractice();

    /**
     * The unit stands: signs its first administrator in.
     *
     * @param password to be wiped by who takes it
     */
    void enter(String userName, char[] password, FirstWork work);

    /** What the administrator wants to see first. */
    enum FirstWork {
        RECEPTION, ROSTER_IMPORT
    }
}
