package mx.ventanilla.patient.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import mx.ventanilla.support.TestNss;
import mx.ventanilla.support.TestPerson;
import mx.ventanilla.support.TestStores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("long")
class RosterSpeedTest {
    private static final int PERSONS = 60_000;
    private static final int FAMILY = 3;

    @TempDir
    Path folder;

    @Test
    void takesSixtyThousandPersonsInHalfAMinute() {
        List<String> lines = lines(new SplittableRandom(20261123));
        try (ImportDesk desk = new ImportDesk(TestStores.H2, folder)) {
            long start = System.nanoTime();
            assertThat(desk.loadLines(lines).accepted()).isEqualTo(PERSONS);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
        }
    }

    private static List<String> lines(SplittableRandom random) {
        DateTimeFormatter form = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
        List<String> lines = new ArrayList<>();
        String nss = "";
        for (int i = 0; i < PERSONS; i++) {
            nss = i % FAMILY == 0 ? TestNss.next(random) : nss;
            TestPerson person = TestPerson.next(random);
            String given = person.given().text() + " " + (char) ('A' + random.nextInt(26)) + "UZ";
            lines.add(Rows.line(Map.of(RosterField.NSS, nss, RosterField.CURP, person.curp(), RosterField.GIVEN_NAMES,
                    given, RosterField.FIRST_SURNAME, person.first().text(), RosterField.SECOND_SURNAME,
                    person.second().text(), RosterField.BIRTH_DATE, form.format(person.birth()), RosterField.SEX,
                    person.sex().name(), RosterField.AGGREGATE, "3" + person.sex() + person.birth().getYear() + "OR")));
        }
        return lines;
    }
}
