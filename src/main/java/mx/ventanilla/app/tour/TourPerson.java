package mx.ventanilla.app.tour;

/** Who uses the window at a stop of the tour. */
enum TourPerson {
    DESK("laura"), DOCTOR("medico"), SUPERVISOR("jefatura"), ADMIN("admin"),
    /** The window waits for somebody to sign in. */
    NOBODY(""),
    /** The program was installed a minute ago and its folder is empty. */
    NEWCOMER("");

    private final String userName;

    TourPerson(String userName) {
        this.userName = userName;
    }

    String userName() {
        return userName;
    }

    boolean signsIn() {
        return !userName.isEmpty();
    }
}
