package mx.ventanilla.referral;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import mx.ventanilla.clinic.MedicalUnit;
import mx.ventanilla.core.Finding;
import mx.ventanilla.patient.Patient;
import mx.ventanilla.referral.diagnosis.Diagnosis;
import mx.ventanilla.referral.diagnosis.DiagnosisRules;
import org.jspecify.annotations.Nullable;

/** What a referral must say before it may be signed (NOM-004-SSA3-2012, 6.4; domain.md section 5). */
public final class CompletenessRules {
    /** From this age on a referral without blood pressure is returned. */
    private static final int PRESSURE_FROM_YEARS = 3;
    private static final int SHORTEST_TEXT = 10;

    /**
     * All that is known when a draft is judged.
     *
     * @param hospital name of the receiving hospital; null while none is known
     * @param author null for somebody who is no physician of the unit
     */
    public record Situation(MedicalUnit unit, Patient patient, List<Diagnosis> diagnoses, @Nullable String hospital,
            ReferralContent.@Nullable Author author, LocalDate today) {}

    private CompletenessRules() {}

    public static Completeness check(ReferralDraft draft, Situation situation) {
        List<Requirement> missing = new ArrayList<>();
        Set<Requirement> tolerated = EnumSet.noneOf(Requirement.class);
        for (Requirement requirement : asked(draft, situation)) {
            if (!isMet(requirement, draft, situation)) {
                if (draft.priority() == Priority.URGENT && requirement.waitsForNoUrgency()) {
                    tolerated.add(requirement);
                } else {
                    missing.add(requirement);
                }
            }
        }
        return new Completeness(missing, tolerated, faults(draft, situation), asked(draft, situation).size());
    }

    private static Set<Requirement> asked(ReferralDraft draft, Situation situation) {
        Set<Requirement> asked = EnumSet.allOf(Requirement.class);
        LocalDate birth = situation.patient().birthDate();
        if (birth != null && birth.plusYears(PRESSURE_FROM_YEARS).isAfter(situation.today())) {
            asked.remove(Requirement.BLOOD_PRESSURE);
        }
        if (draft.replaces() == null) {
            asked.remove(Requirement.CHANGES);
        }
        return asked;
    }

    private static List<Finding> faults(ReferralDraft draft, Situation situation) {
        List<Finding> faults = new ArrayList<>(draft.vitals().check());
        Patient patient = situation.patient();
        situation.diagnoses().forEach(diagnosis -> faults.addAll(
                DiagnosisRules.check(diagnosis, patient.sex(), patient.birthDate(), situation.today())));
        if (draft.hospitalId() != null && draft.hospitalReason().isBlank()) {
            faults.add(Finding.error("hospital", "referral.hospital.reasonMissing"));
        }
        return faults;
    }

    private static boolean isMet(Requirement requirement, ReferralDraft draft, Situation situation) {
        Patient patient = situation.patient();
        return switch (requirement) {
            case UNIT -> isGiven(situation.unit().name()) && isGiven(situation.unit().address());
            case SPECIALTY -> isGiven(draft.specialty());
            case HOSPITAL -> isGiven(situation.hospital());
            case NSS -> isGiven(patient.nss());
            case AGGREGATE -> isGiven(patient.aggregateCode());
            case BIRTH -> patient.birthDate() != null;
            case SEX -> patient.sex() != null;
            case ADDRESS -> isGiven(patient.street());
            case DIAGNOSES -> !situation.diagnoses().isEmpty();
            case REASON -> draft.texts().reason().strip().length() >= SHORTEST_TEXT;
            case ILLNESS -> draft.texts().illness().strip().length() >= SHORTEST_TEXT;
            case BLOOD_PRESSURE, HEART_RATE, RESPIRATORY_RATE, TEMPERATURE, WEIGHT ->
                draft.vitals().has(VitalSign.valueOf(requirement.name()));
            case AUTHOR -> isWhole(situation.author());
            case CHANGES -> isGiven(draft.changes());
        };
    }

    private static boolean isWhole(ReferralContent.@Nullable Author author) {
        return author != null && isGiven(author.license()) && isGiven(author.professionalId());
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
