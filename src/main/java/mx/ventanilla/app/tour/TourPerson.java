package mx.ventanilla.app.tour;

/** Who uses the window at a stop of the tour. */
enum TourPerson {
    DESK("laura"), DOCTOR("medico"), SUPERVISOR("jefatura"), ADMIN("admin"),
    /** Who works at an invented hospital. */
    HOSPITAL_DESK("mesa"), HOSPITAL_DOCTOR("medico"), HOSPITAL_ADMIN("admin"),
    /** The window waits for somebody to sign in. */
    NOBODY(""),
    /** The program was installed a minute ago and its folder is empty. */
    NEWCOMER(""),
    /** The program was started on a folder that it cannot open. */
    TURNED_AWAY("");

    private final String userName;

    TourPerson(String userName) {
        this.userName = userName;
    }

    String userName() {
        return userName;
    }

    /** True for who sits down before the invented clinic; the others come to a folder of their own. */
    boolean isOfClinic() {
        return switch (this) {
            case DESK, DOCTOR, SUPERVISOR, ADMIN, NOBODY -> true;
            case HOSPITAL_DESK, HOSPITAL_DOCTOR, HOSPITAL_ADMIN, NEWCOMER, TURNED_AWAY -> false;
        };
    }

    boolean signsIn() {
        return !userName.isEmpty();
    }
}
