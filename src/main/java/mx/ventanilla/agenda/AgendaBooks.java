package mx.ventanilla.agenda;

import java.time.LocalDate;
import java.util.List;

/** Where the search for a slot reads the days from: the store, or a test's lists. */
@FunctionalInterface
public interface AgendaBooks {
    /** One book for each day, in order, both ends included. */
    List<DayBook> days(LocalDate first, LocalDate last);
}
