package mx.ventanilla.support;

import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;
import mx.ventanilla.core.Sex;

/** An invented person with a CURP that agrees; the letters of each name are written down here, not computed. */
public record TestPerson(Name given, Name first, Name second, LocalDate birth, Sex sex, String entity) {
    /** A name, its first letter, first vowel and first consonant for a CURP. */
    public record Name(String text, char initial, char vowel, char consonant) {}

    public static final List<Name> SURNAMES = List.of(new Name("GARCÍA", 'G', 'A', 'R'),
            new Name("DE LA CRUZ", 'C', 'U', 'R'),
            new Name("Ñáñez", 'X', 'A', 'X'), new Name("Peña", 'P', 'E', 'X'), new Name("Montes de Oca", 'M', 'O', 'N'),
            new Name("O", 'O', 'X', 'X'), new Name("Ek", 'E', 'X', 'K'), new Name("Argüelles", 'A', 'U', 'R'),
            new Name("Del Río", 'R', 'I', 'X'), new Name("Ávila", 'A', 'I', 'V'),
            new Name("Ortega y Gasset", 'O', 'E', 'R'),
            new Name("Yáñez", 'Y', 'A', 'X'), new Name("Von der Thusen", 'T', 'U', 'H'),
            new Name("Mc Gregor", 'G', 'E', 'R'));
    public static final List<Name> GIVEN = List.of(new Name("María", 'M', 'A', 'R'), new Name("José", 'J', 'O', 'S'),
            new Name("MA. DE LOS ÁNGELES", 'A', 'E', 'N'), new Name("José de Jesús", 'J', 'E', 'S'),
            new Name("J. Guadalupe", 'G', 'U', 'D'), new Name("María José", 'J', 'O', 'S'),
            new Name("José María", 'M', 'A', 'R'),
            new Name("Xóchitl", 'X', 'O', 'C'), new Name("Ñandú", 'X', 'A', 'N'), new Name("Óscar Iván", 'O', 'A', 'S'),
            new Name("Luis María", 'L', 'U', 'S'), new Name("María del Carmen", 'C', 'A', 'R'));
    public static final Name NONE = new Name("", 'X', 'X', 'X');

    public static TestPerson next(RandomGenerator random) {
        return new TestPerson(any(GIVEN, random), any(SURNAMES, random),
                random.nextInt(8) == 0 ? NONE : any(SURNAMES, random),
                LocalDate.of(1930, 1, 1).plusDays(random.nextInt(35_000)), any(List.of(Sex.values()), random),
                any(List.of("GT", "DF", "NE", "MC"), random));
    }

    public String curp() {
        String start = "" + first.initial() + first.vowel() + second.initial() + given.initial()
                + "%02d%02d%02d".formatted(birth.getYear() % 100, birth.getMonthValue(), birth.getDayOfMonth()) + sex
                + entity
                + first.consonant() + second.consonant() + given.consonant() + (birth.getYear() < 2000 ? '0' : 'A');
        return start + TestCurp.checkDigit(start);
    }

    public static <T> T any(List<T> list, RandomGenerator random) {
        return list.get(random.nextInt(list.size()));
    }
}
