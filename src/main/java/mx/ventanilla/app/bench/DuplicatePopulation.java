package mx.ventanilla.app.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import mx.ventanilla.app.practice.PracticeNames;
import mx.ventanilla.core.Sex;
import mx.ventanilla.patient.PersonNames;
import mx.ventanilla.patient.duplicate.ComparedPerson;
import org.jspecify.annotations.Nullable;

/**
 * Invented families with siblings and twins, namesakes and children named after a parent, of whom one in twelve is
 * registered twice. What stands in the place of the CURP is a made-up mark that tells persons apart and is no CURP.
 */
final class DuplicatePopulation {
    private static final int TWICE_ONE_IN = 12;
    private static final int TWINS_ONE_IN = 40;
    private static final int NAMESAKE_PERCENT = 3;
    private static final int NAMED_AFTER_PARENT_PERCENT = 8;
    private static final int NO_MARK_PERCENT = 15;
    private final SplittableRandom random;
    private final PracticeNames names = new PracticeNames();
    private final SyllableNames rareNames;
    private final DuplicateSlips slips;
    private final List<DuplicateCase> records = new ArrayList<>();
    private int persons;

    DuplicatePopulation(long seed) {
        random = new SplittableRandom(seed);
        rareNames = new SyllableNames(random);
        slips = new DuplicateSlips(random);
    }

    /** At least this many persons, first and second records mixed in no order that helps. */
    List<DuplicateCase> records(int leastPersons) {
        while (persons < leastPersons) {
            family();
        }
        return List.copyOf(records);
    }

    private void family() {
        String nss = digits(11);
        String phone = "415" + digits(7);
        String father = surname();
        String mother = surname();
        ComparedPerson holder = person(given(Sex.H), father, surname(), LocalDate.of(1940, 1, 1).plusDays(random
                .nextInt(23_000)), Sex.H, nss, "1", phone);
        add(holder);
        add(person(given(Sex.M), mother, surname(), near(holder), Sex.M, nss, "2", phone));
        LocalDate born = LocalDate.of(1962, 1, 1).plusDays(random.nextInt(23_000));
        Set<String> taken = new HashSet<>();
        for (int children = random.nextInt(4); children > 0; children--) {
            Sex sex = random.nextBoolean() ? Sex.H : Sex.M;
            boolean namedAfter = sex == Sex.H && percent(NAMED_AFTER_PARENT_PERCENT);
            String name = namedAfter ? holder.names().givenNames() : given(sex);
            if (taken.add(name)) {
                add(person(name, father, mother, born, sex, nss, "3", phone));
            }
            boolean twins = random.nextInt(TWINS_ONE_IN) == 0;
            born = twins ? born : born.plusDays(330 + random.nextInt(1_500));
        }
    }

    private void add(ComparedPerson person) {
        add(person, persons, Set.of());
        if (random.nextInt(TWICE_ONE_IN) == 0) {
            Set<DuplicateSlip> drawn = EnumSet.noneOf(DuplicateSlip.class);
            for (DuplicateSlip slip : DuplicateSlip.values()) {
                if (percent(slip.percent())) {
                    drawn.add(slip);
                }
            }
            add(slips.make(person, drawn), persons, drawn);
        }
        persons++;
    }

    private void add(ComparedPerson content, int person, Set<DuplicateSlip> drawn) {
        records.add(new DuplicateCase(new UUID(random.nextLong(), random.nextLong()), person, content, drawn));
    }

    /** Somebody new; a few bear the whole name of somebody else. */
    private ComparedPerson person(String given, String first, String second, LocalDate born, Sex sex, String nss,
            String kinship, String phone) {
        PersonNames name = new PersonNames(given, first, second);
        if (percent(NAMESAKE_PERCENT) && !records.isEmpty()) {
            ComparedPerson other = records.get(random.nextInt(records.size())).content();
            name = other.sex() == sex ? other.names() : name;
        }
        return new ComparedPerson(name, born, sex, nss, kinship + sex + born.getYear() + "OR", mark(born), phone);
    }

    private @Nullable String mark(LocalDate born) {
        return percent(NO_MARK_PERCENT) ? null : "MARCA" + born.getYear() + digits(9);
    }

    private LocalDate near(ComparedPerson holder) {
        LocalDate born = holder.birthDate();
        return (born == null ? LocalDate.of(1970, 1, 1) : born).plusDays(random.nextInt(4_000) - 2_000);
    }

    private String surname() {
        return random.nextInt(7) == 0 ? rareNames.next() : names.surname(random);
    }

    private String given(Sex sex) {
        return random.nextInt(12) == 0 ? rareNames.next() : names.given(random, sex == Sex.M);
    }

    private boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }
}
