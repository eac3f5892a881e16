package mx.ventanilla.patient;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import mx.ventanilla.core.Finding;
import mx.ventanilla.core.Finding.Severity;
import mx.ventanilla.core.Sex;
import org.jspecify.annotations.Nullable;

/**
 * Agregado médico: who a person is within the family of an NSS, as kinship, sex letter, year of birth and regime.
 *
 * <p>The letter M is "mujer" on current cards and "masculino" on old ones, so the sex of a person is never taken from
 * it: it is only compared with the record.
 *
 * @param code the eight characters, in upper case
 */
public record Aggregate(String code) {
    /** Voluntary insurance, Seguro de Salud para la Familia. */
    public static final String VOLUNTARY = "SF";
    /** Pensioners and their beneficiaries. */
    public static final String PENSIONED = "PE";
    /** Students. */
    public static final String STUDENT = "ES";

    private static final String FIELD = "aggregateCode";
    private static final int LENGTH = 8;
    private static final Pattern KINSHIP = Pattern.compile("[1-6]");
    private static final Pattern SEX = Pattern.compile("[HMXF]");
    private static final Pattern YEAR = Pattern.compile("(19|20)[0-9]{2}");
    private static final Pattern REGIME = Pattern.compile("[A-Z]{2}");
    private static final Pattern SHORT_YEAR = Pattern.compile("[0-9][A-Z]\\d{2}[A-Z]{2}");

    public Aggregate {
        if (!isWellFormed(code)) {
            throw new IllegalArgumentException("not an agregado médico");
        }
    }

    /**
     * Reads what was typed; empty when its form is wrong. A code that only contradicts itself (pensioner outside the
     * pensioners' regime) is read, since such cards exist.
     */
    public static Optional<Aggregate> parse(@Nullable String typed) {
        String code = TypedCode.clean(typed);
        return isWellFormed(code) ? Optional.of(new Aggregate(code)) : Optional.empty();
    }

    /** Everything that is wrong in what was typed, part by part. */
    public static List<Finding> check(@Nullable String typed) {
        String code = TypedCode.clean(typed);
        List<Finding> form = formFaults(code);
        return form.isEmpty() ? new Aggregate(code).contradictions() : form;
    }

    public Kinship kinship() {
        return Kinship.of(code.charAt(0));
    }

    /** H, M, X or the old F; see the class about M. */
    public char sexLetter() {
        return code.charAt(1);
    }

    public int birthYear() {
        return Integer.parseInt(code.substring(2, 6));
    }

    public String regime() {
        return code.substring(6);
    }

    /** True for the letter M, which says woman on a current card and man on an old one. */
    public boolean sexIsAmbiguous() {
        return sexLetter() == 'M';
    }

    /** True for the letter F, which only old cards carry. */
    public boolean isOldCard() {
        return sexLetter() == 'F';
    }

    /** Warnings where the code and the person's record disagree. Unknown data are not compared. */
    public List<Finding> compare(@Nullable Sex sex, @Nullable Integer yearOfBirth) {
        List<Finding> findings = new ArrayList<>();
        if (sex != null && !matches(sex)) {
            String key = sexIsAmbiguous() ? "identity.aggregate.sexAmbiguous" : "identity.aggregate.sexDiffers";
            findings.add(Finding.warning(FIELD, key, String.valueOf(sexLetter())));
        }
        if (yearOfBirth != null && yearOfBirth != birthYear()) {
            findings.add(Finding.warning(FIELD, "identity.aggregate.yearDiffers", code.substring(2, 6),
                    String.valueOf(yearOfBirth)));
        }
        return List.copyOf(findings);
    }

    private boolean matches(Sex sex) {
        return sexLetter() == (sex == Sex.M && isOldCard() ? 'F' : sex.name().charAt(0));
    }

    private List<Finding> contradictions() {
        boolean pensionedKin = kinship().isPensioned();
        if (pensionedKin == regime().equals(PENSIONED)) {
            return List.of();
        }
        Severity severity = pensionedKin ? Severity.ERROR : Severity.WARNING;
        String key = pensionedKin ? "identity.aggregate.needsPension" : "identity.aggregate.pensionKinship";
        return List.of(new Finding(FIELD, severity, key, List.of(code.substring(0, 1), regime())));
    }

    private static boolean isWellFormed(String code) {
        return formFaults(code).isEmpty();
    }

    private static List<Finding> formFaults(String code) {
        if (code.isEmpty()) {
            return List.of(Finding.error(FIELD, "identity.aggregate.missing"));
        }
        if (SHORT_YEAR.matcher(code).matches()) {
            return List.of(Finding.error(FIELD, "identity.aggregate.shortYear", code.substring(2, 4)));
        }
        if (code.length() != LENGTH) {
            return List.of(Finding.error(FIELD, "identity.aggregate.length", code.length()));
        }
        List<Finding> faults = new ArrayList<>();
        part(code, 0, 1, KINSHIP, "identity.aggregate.kinship", faults);
        part(code, 1, 2, SEX, "identity.aggregate.sex", faults);
        part(code, 2, 6, YEAR, "identity.aggregate.year", faults);
        part(code, 6, 8, REGIME, "identity.aggregate.regime", faults);
        return faults;
    }

    private static void part(String code, int from, int to, Pattern form, String key, List<Finding> faults) {
        String part = code.substring(from, to);
        if (!form.matcher(part).matches()) {
            faults.add(Finding.error(FIELD, key, part));
        }
    }
}
