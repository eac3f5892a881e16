package mx.ventanilla.patient;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mx.ventanilla.core.Finding;
import mx.ventanilla.core.Sex;
import org.jspecify.annotations.Nullable;

/**
 * Compares a captured CURP with the person's record and tells which part disagrees (Instructivo RENAPO). Each part is
 * looked at by itself: nothing here can make or complete a CURP (NOM-024-SSA3-2012, 6.5.1).
 */
public final class CurpCrossCheck {
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private final String code;
    private final List<Finding> found = new ArrayList<>();

    private CurpCrossCheck(String code) {
        this.code = code;
    }

    /** Errors for the parts that disagree; none when what was typed has not the length of a CURP. */
    public static List<Finding> compare(@Nullable String typed, CurpSubject person) {
        String code = TypedCode.clean(typed);
        return code.length() == Curp.LENGTH ? new CurpCrossCheck(code).with(person) : List.of();
    }

    private List<Finding> with(CurpSubject person) {
        firstSurname(person.firstSurname());
        if (person.firstSurname() != null) {
            secondSurname(person.secondSurname());
        }
        givenNames(person.givenNames());
        birthDate(person.birthDate());
        sex(person.sex());
        birthEntity(person.birthEntity());
        return List.copyOf(found);
    }

    private void firstSurname(@Nullable String surname) {
        if (surname != null && CurpName.ofSurname(surname).stream().noneMatch(
                name -> at(1) == name.initial() && vowelFits(name.vowel()) && at(14) == name.consonant())) {
            add("identity.curp.otherFirstSurname", letters(1, 2, 14), surname);
        }
    }

    /** The vowel itself, or X in its place when the four letters would be an inconvenient word. */
    private boolean vowelFits(char vowel) {
        return at(2) == vowel
                || (at(2) == 'X' && InconvenientWords.contains("" + at(1) + vowel + at(3) + at(4)));
    }

    private void secondSurname(@Nullable String surname) {
        if (CurpName.ofSurname(surname).stream()
                .anyMatch(name -> at(3) == name.initial() && at(15) == name.consonant())) {
            return;
        }
        if (surname == null || surname.isBlank()) {
            add("identity.curp.noSecondSurname", letters(3, 15));
        } else {
            add("identity.curp.otherSecondSurname", letters(3, 15), surname);
        }
    }

    private void givenNames(@Nullable String names) {
        if (names != null && CurpName.ofGivenNames(names).stream()
                .noneMatch(name -> at(4) == name.initial() && at(16) == name.consonant())) {
            add("identity.curp.otherGivenNames", letters(4, 16), names);
        }
    }

    private void birthDate(@Nullable LocalDate birth) {
        if (birth == null) {
            return;
        }
        if (!isInCurp(birth)) {
            String inCurp = code.substring(8, 10) + "/" + code.substring(6, 8) + "/" + code.substring(4, 6);
            add("identity.curp.otherBirthDate", inCurp, SHOWN.format(birth));
        }
        boolean bornBefore2000 = birth.getYear() < 2000;
        if (bornBefore2000 != Curp.isDigit(at(17))) {
            add("identity.curp.otherCentury", letters(17), String.valueOf(birth.getYear()));
        }
    }

    private boolean isInCurp(LocalDate birth) {
        return isNumber(5, birth.getYear() % 100) && isNumber(7, birth.getMonthValue())
                && isNumber(9, birth.getDayOfMonth());
    }

    private boolean isNumber(int position, int number) {
        return at(position) == '0' + number / 10 && at(position + 1) == '0' + number % 10;
    }

    private void sex(@Nullable Sex sex) {
        if (sex != null && at(11) != sex.name().charAt(0)) {
            add("identity.curp.otherSex", letters(11));
        }
    }

    private void birthEntity(@Nullable String entity) {
        String inCurp = code.substring(11, 13);
        if (entity != null && !entity.isBlank() && !inCurp.equals(TypedCode.clean(entity))) {
            add("identity.curp.otherEntity", inCurp, TypedCode.clean(entity));
        }
    }

    /**
     * @param position 1 to 18, as the official text counts
     */
    private char at(int position) {
        return code.charAt(position - 1);
    }

    private String letters(int... positions) {
        StringBuilder letters = new StringBuilder();
        for (int position : positions) {
            letters.append(at(position));
        }
        return letters.toString();
    }

    private void add(String key, Object... arguments) {
        found.add(Finding.error(CurpFaults.FIELD, key, arguments));
    }
}
