package mx.ventanilla.support;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.random.RandomGenerator;

/** Makes well-formed CURP of invented persons; only tests may make them. */
public final class TestCurp {
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ";
    private static final String CONSONANTS = "BCDFGHJKLMNPQRSTVWXYZ";
    private static final List<String> ENTITIES = List.of("AS", "BC", "BS", "CC", "CL", "CM", "CS", "CH", "DF", "DG",
            "GT", "GR", "HG", "JC", "MC", "MN", "MS", "NT", "NL", "OC", "PL", "QT", "QR", "SP", "SL", "SR", "TC", "TS",
            "TL", "VZ", "YN", "ZS", "NE");

    private TestCurp() {}

    public static String next(RandomGenerator random) {
        LocalDate birth = LocalDate.of(1920, 1, 1).plusDays(random.nextInt(38_000));
        String start = "" + letter(random, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") + "X" + letter(random, CONSONANTS)
                + letter(random, CONSONANTS) + birth.format(DateTimeFormatter.ofPattern("yyMMdd"))
                + letter(random, "HMX") + ENTITIES.get(random.nextInt(ENTITIES.size())) + letter(random, CONSONANTS)
                + letter(random, CONSONANTS) + letter(random, CONSONANTS)
                + (birth.getYear() < 2000 ? letter(random, "0123456789") : letter(random, "ABCDEF"));
        return start + checkDigit(start);
    }

    public static int checkDigit(String firstSeventeen) {
        int sum = 0;
        for (int position = 1; position <= 17; position++) {
            sum += ALPHABET.indexOf(firstSeventeen.charAt(position - 1)) * (19 - position);
        }
        return (10 - sum % 10) % 10;
    }

    private static char letter(RandomGenerator random, String from) {
        return from.charAt(random.nextInt(from.length()));
    }
}
