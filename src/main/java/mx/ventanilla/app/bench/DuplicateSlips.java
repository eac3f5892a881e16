package mx.ventanilla.app.bench;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import mx.ventanilla.app.practice.PracticeNames;
import mx.ventanilla.core.Folded;
import mx.ventanilla.core.Sex;
import mx.ventanilla.patient.PersonNames;
import mx.ventanilla.patient.duplicate.ComparedPerson;
import org.jspecify.annotations.Nullable;

/** Writes somebody down a second time, with what goes wrong at a desk. */
final class DuplicateSlips {
    private static final String LETTERS = "abcdefghijlmnoprstuvz";
    private final SplittableRandom random;
    private final PracticeNames others = new PracticeNames();

    DuplicateSlips(SplittableRandom random) {
        this.random = random;
    }

    ComparedPerson make(ComparedPerson from, Set<DuplicateSlip> slips) {
        return new ComparedPerson(names(from.names(), slips), birth(from.birthDate(), slips), sex(from.sex(), slips),
                nss(from.nss(), slips), slips.contains(DuplicateSlip.NSS_OF_ANOTHER_FAMILY)
                        ? null
                        : from.aggregateCode(),
                curp(from.curp(), slips), slips.contains(DuplicateSlip.OTHER_PHONE) ? null : from.phone());
    }

    private PersonNames names(PersonNames names, Set<DuplicateSlip> slips) {
        String given = names.givenNames();
        String first = text(names.firstSurname());
        String second = text(names.secondSurname());
        if (slips.contains(DuplicateSlip.OTHER_GIVEN_NAME)) {
            given = others.given(random, random.nextBoolean());
        }
        if (slips.contains(DuplicateSlip.GIVEN_NAME_LEFT_OUT) && given.contains(" ")) {
            given = random.nextBoolean()
                    ? given.substring(0, given.indexOf(' '))
                    : given.substring(given.indexOf(' ')
                            + 1);
        }
        if (slips.contains(DuplicateSlip.SPELLED_BY_EAR)) {
            first = byEar(first);
            given = byEar(given);
        }
        if (slips.contains(DuplicateSlip.LETTER_WRONG)) {
            switch (random.nextInt(3)) {
                case 0 -> first = wrongLetter(first);
                case 1 -> second = wrongLetter(second);
                default -> given = wrongLetter(given);
            }
        }
        if (slips.contains(DuplicateSlip.SURNAMES_EXCHANGED)) {
            String other = first;
            first = second;
            second = other;
        }
        if (slips.contains(DuplicateSlip.SECOND_SURNAME_MISSING)) {
            second = "";
        }
        PersonNames made = new PersonNames(given, first, second.isEmpty() ? null : second);
        return slips.contains(DuplicateSlip.ACCENTS_LOST) ? plain(made) : made;
    }

    private static PersonNames plain(PersonNames names) {
        String second = names.secondSurname();
        return new PersonNames(Folded.of(names.givenNames()), Folded.of(text(names.firstSurname())),
                second == null ? null : Folded.of(second));
    }

    private static String byEar(String name) {
        return name.replace("z", "s").replace("v", "b").replace("ll", "y").replace("h", "").replace("ce", "se");
    }

    private String wrongLetter(String name) {
        if (name.length() < 3) {
            return name;
        }
        int at = 1 + random.nextInt(name.length() - 2);
        char letter = LETTERS.charAt(random.nextInt(LETTERS.length()));
        return switch (random.nextInt(4)) {
            case 0 -> name.substring(0, at) + name.substring(at + 1);
            case 1 -> name.substring(0, at) + letter + name.substring(at);
            case 2 -> name.substring(0, at) + letter + name.substring(at + 1);
            default -> name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
        };
    }

    private @Nullable LocalDate birth(@Nullable LocalDate born, Set<DuplicateSlip> slips) {
        if (born == null) {
            return null;
        }
        if (slips.contains(DuplicateSlip.BIRTH_GUESSED)) {
            return LocalDate.of(born.getYear() + random.nextInt(5) - 2, 1, 1);
        }
        LocalDate made = born;
        if (slips.contains(DuplicateSlip.DAY_AND_MONTH_EXCHANGED) && born.getDayOfMonth() <= 12) {
            made = LocalDate.of(born.getYear(), born.getDayOfMonth(), born.getMonthValue());
        }
        return slips.contains(DuplicateSlip.BIRTH_DIGIT_WRONG) ? wrongDigit(made) : made;
    }

    /** Drawn until it is a day somebody may be born on. */
    private LocalDate wrongDigit(LocalDate born) {
        String digits = "%02d%02d%04d".formatted(born.getDayOfMonth(), born.getMonthValue(), born.getYear());
        Optional<LocalDate> made = Optional.empty();
        while (made.isEmpty()) {
            made = day(wrongDigit(digits)).filter(day -> day.getYear() > 1900 && day.getYear() < 2027);
        }
        return made.get();
    }

    private static Optional<LocalDate> day(String digits) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(digits.substring(4)),
                    Integer.parseInt(digits.substring(2, 4)), Integer.parseInt(digits.substring(0, 2))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private String wrongDigit(String digits) {
        int at = random.nextInt(digits.length());
        char other = (char) ('0' + (digits.charAt(at) - '0' + 1 + random.nextInt(9)) % 10);
        return digits.substring(0, at) + other + digits.substring(at + 1);
    }

    private static @Nullable Sex sex(@Nullable Sex sex, Set<DuplicateSlip> slips) {
        return slips.contains(DuplicateSlip.SEX_WRONG) ? sex == Sex.H ? Sex.M : Sex.H : sex;
    }

    private @Nullable String nss(@Nullable String nss, Set<DuplicateSlip> slips) {
        if (nss == null || slips.contains(DuplicateSlip.NSS_MISSING)) {
            return null;
        }
        if (slips.contains(DuplicateSlip.NSS_OF_ANOTHER_FAMILY)) {
            return "%011d".formatted(random.nextLong(100_000_000_000L));
        }
        return slips.contains(DuplicateSlip.NSS_DIGIT_WRONG) ? wrongDigit(nss) : nss;
    }

    private @Nullable String curp(@Nullable String curp, Set<DuplicateSlip> slips) {
        if (curp == null || slips.contains(DuplicateSlip.CURP_MISSING)) {
            return null;
        }
        int last = curp.length() - 1;
        return slips.contains(DuplicateSlip.CURP_LETTER_WRONG)
                ? curp.substring(0, last) + wrongDigit(curp.substring(last))
                : curp;
    }

    private static String text(@Nullable String name) {
        return name == null ? "" : name;
    }
}
