package mx.ventanilla.app.tour;

import java.nio.file.Path;

/** One part of the program that the tour walks through, with the keyboard, and takes pictures of. */
interface TourStop {
    /** First part of its pictures' names, and how it is asked for alone: {@code agenda}. */
    String name();

    /** Who sits down for it, freshly signed in. */
    default TourPerson person() {
        return TourPerson.DESK;
    }

    /** Id of the workspace that it walks through, when it is one. */
    default String screen() {
        return name();
    }

    /** Puts into a folder of its own what the stop needs there; only for who is not of the clinic. */
    default void prepare(Path folder) {}

    void walk(Hands hands);
}
