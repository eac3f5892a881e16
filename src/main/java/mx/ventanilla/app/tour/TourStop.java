package mx.ventanilla.app.tour;

/** One part of the program that the tour walks through, with the keyboard, and takes pictures of. */
interface TourStop {
    /** First part of its pictures' names, and how it is asked for alone: {@code agenda}. */
    String name();

    /** Who sits down for it, freshly signed in. */
    default TourPerson person() {
        return TourPerson.DESK;
    }

    void walk(Hands hands);
}
