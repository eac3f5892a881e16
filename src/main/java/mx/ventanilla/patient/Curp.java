package mx.ventanilla.patient;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mx.ventanilla.core.Finding;
import mx.ventanilla.core.Sex;
import org.jspecify.annotations.Nullable;

/**
 * Clave Única de Registro de Población, as captured. The program checks it and compares it with the record; it never
 * makes or completes one (NOM-024-SSA3-2012, 6.5.1).
 *
 * @param code the eighteen characters, in upper case
 */
public record Curp(String code) {
    public static final int LENGTH = 18;

    public Curp {
        if (!isValid(CurpFaults.in(code))) {
            throw new IllegalArgumentException("not a CURP");
        }
    }

    /** Reads what was typed, in any case and with spaces or hyphens; empty when {@link #check} finds an error. */
    public static Optional<Curp> parse(@Nullable String typed) {
        String code = TypedCode.clean(typed);
        return isValid(CurpFaults.in(code)) ? Optional.of(new Curp(code)) : Optional.empty();
    }

    /** Everything that is wrong in what was typed, part by part. An unreplaced inconvenient word is only a warning. */
    public static List<Finding> check(@Nullable String typed) {
        return CurpFaults.in(TypedCode.clean(typed));
    }

    /** As {@link #check(String)}, and also that the person is not born after today. */
    public static List<Finding> check(@Nullable String typed, LocalDate today) {
        List<Finding> findings = check(typed);
        if (isValid(findings)) {
            LocalDate birth = new Curp(TypedCode.clean(typed)).birthDate();
            if (birth.isAfter(today)) {
                return List.of(Finding.error(CurpFaults.FIELD, "identity.curp.future", birth));
            }
        }
        return findings;
    }

    /** Birth date, its century told by position 17: a digit for those born by 1999, a letter from 2000 on. */
    public LocalDate birthDate() {
        int year = (isDigit(code.charAt(16)) ? 1900 : 2000) + Integer.parseInt(code.substring(4, 6));
        return LocalDate.of(year, Integer.parseInt(code.substring(6, 8)), Integer.parseInt(code.substring(8, 10)));
    }

    public Sex sex() {
        return Sex.valueOf(code.substring(10, 11));
    }

    /** Two letters of the entity of birth; see {@link BirthEntities}. */
    public String birthEntity() {
        return code.substring(11, 13);
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isValid(List<Finding> findings) {
        return findings.stream().noneMatch(Finding::isError);
    }
}
