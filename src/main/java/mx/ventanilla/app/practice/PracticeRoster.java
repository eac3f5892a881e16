package mx.ventanilla.app.practice;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** Invented families as the rows of a roster, without CURP: none is ever made. */
public final class PracticeRoster {
    private PracticeRoster() {}

    /**
     * Gives this many rows, and the rest of the last family.
     *
     * @param day how dates are written
     */
    public static void rows(int count, Clock clock, int rooms, DateTimeFormatter day, Consumer<String[]> writer) {
        LocalDate today = LocalDate.now(clock);
        PracticePopulation population = new PracticePopulation(new SplittableRandom(count), today, rooms);
        String validUntil = day.format(today.plusMonths(6));
        for (int written = 0; written < count;) {
            for (PracticePerson person : population.family()) {
                writer.accept(new String[]{person.nss(), person.aggregate(), person.firstSurname(),
                        person.secondSurname(), person.givenNames(), "", day.format(person.birthDate()),
                        person.woman() ? "M" : "H", "GT", "UMF 1", Integer.toString(person.room()), person.shift(),
                        person.street(), "Centro", "37700", person.phone(), "", "SI", validUntil});
                written++;
            }
        }
    }
}
