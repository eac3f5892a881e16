package mx.ventanilla.referral.diagnosis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mx.ventanilla.core.Finding;
import mx.ventanilla.core.Sex;
import org.jspecify.annotations.Nullable;

/** Limits of sex and age of the catalogue (domain.md section 2): a diagnosis outside them is refused with the reason. */
public final class DiagnosisRules {
    private static final String FIELD = "diagnoses";

    private DiagnosisRules() {}

    /**
     * What is wrong with this diagnosis in this person; nothing is refused for a sex or a birth date that is not known.
     *
     * @param sex H, M or X; somebody with X is refused nothing by sex
     */
    public static List<Finding> check(Diagnosis diagnosis, @Nullable Sex sex, @Nullable LocalDate birth,
            LocalDate day) {
        List<Finding> findings = new ArrayList<>();
        Sex limit = diagnosis.sexLimit();
        if (limit != null && sex != null && sex != Sex.X && sex != limit) {
            findings.add(Finding.error(FIELD, "referral.diagnosis.sex." + limit.name(), diagnosis.label()));
        }
        AgeLimit youngest = diagnosis.youngest();
        if (youngest != null && birth != null && youngest.isAbove(birth, day)) {
            findings.add(Finding.error(FIELD, "referral.diagnosis.tooYoung", diagnosis.label(), youngest.words()));
        }
        AgeLimit oldest = diagnosis.oldest();
        if (oldest != null && birth != null && oldest.isPassed(birth, day)) {
            findings.add(Finding.error(FIELD, "referral.diagnosis.tooOld", diagnosis.label(), oldest.words()));
        }
        return findings;
    }
}
