package mx.ventanilla.referral;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.ventanilla.clinic.MedicalUnit;
import mx.ventanilla.db.Row;
import mx.ventanilla.patient.Patient;
import mx.ventanilla.referral.diagnosis.Diagnosis;
import org.jspecify.annotations.Nullable;

/** Puts a draft and what is known of unit, patient and hospital together as the content of a document. */
final class ContentAssembly {
    private ContentAssembly() {}

    static ReferralContent of(ReferralDraft draft, CompletenessRules.Situation situation, Optional<Hospital> hospital,
            String folio, LocalDateTime now, @Nullable String replacesFolio) {
        return new ReferralContent(ReferralContent.FORMAT, folio, now.withNano(0), draft.priority(),
                sender(situation.unit(), situation.patient()), receiver(draft, hospital), person(situation.patient()),
                clinical(draft, situation.diagnoses()), urgency(draft),
                Objects.requireNonNull(situation.author()), replacesFolio,
                blankToNull(draft.changes()));
    }

    private static ReferralContent.Sender sender(MedicalUnit unit, Patient patient) {
        return new ReferralContent.Sender(unit.id(), unit.name(), unit.clues(), unit.address(), patient.roomNumber(),
                patient.shiftCode());
    }

    private static ReferralContent.Receiver receiver(ReferralDraft draft, Optional<Hospital> hospital) {
        return new ReferralContent.Receiver(hospital.map(Hospital::id).orElse(null),
                hospital.map(Hospital::name).orElse(""), hospital.map(Hospital::clues).orElse(null), draft.specialty(),
                blankToNull(draft.hospitalReason()));
    }

    static ReferralContent.Person person(Patient patient) {
        return new ReferralContent.Person(patient.id(), patient.givenNames(), patient.firstSurname(),
                patient.secondSurname(), patient.nss(), patient.aggregateCode(), patient.curp(), patient.birthDate(),
                patient.sex(), address(patient), patient.recordNumber(), patient.phone());
    }

    private static @Nullable String address(Patient patient) {
        String address = Stream.of(patient.street(), patient.neighbourhood(),
                patient.postalCode() == null ? null : "C.P. " + patient.postalCode())
                .filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(", "));
        return blankToNull(address);
    }

    private static ReferralContent.Clinical clinical(ReferralDraft draft, List<Diagnosis> diagnoses) {
        ReferralDraft.Texts texts = draft.texts();
        return new ReferralContent.Clinical(coded(diagnoses), texts.reason().strip(), texts.illness().strip(),
                blankToNull(texts.treatment()), draft.vitals().values(), blankToNull(texts.studies()),
                blankToNull(texts.prognosis()));
    }

    static List<ReferralContent.Coded> coded(List<Diagnosis> diagnoses) {
        return diagnoses.stream().map(it -> new ReferralContent.Coded(it.key(), it.shown(), it.name())).toList();
    }

    private static ReferralContent.@Nullable Urgency urgency(ReferralDraft draft) {
        ReferralDraft.Travel travel = draft.travel();
        return draft.priority() == Priority.ORDINARY
                ? null
                : new ReferralContent.Urgency(travel.ambulance(), blankToNull(travel.companion()),
                        blankToNull(travel.leavesAt()));
    }

    static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text.strip();
    }

    /** A new referral's own record; what a list shows of it. */
    static Row row(UUID id, ReferralContent content, Instant signedAt,
            @Nullable UUID replaces) {
        ReferralContent.Person person = content.person();
        return Row.of(id).with("folio", content.folio())
                .with("origin_unit_id", content.sender().unitId()).with("origin_name", content.sender().name())
                .with("room_number", content.sender().room()).with("shift_code", content.sender().shift())
                .with("author_id", content.author().userId()).with("author_name", content.author().name())
                .with("patient_id", person.patientId()).with("patient_name", person.sortName())
                .with("nss", person.nss()).with("birth_date", person.birthDate()).with("sex", person.sex())
                .with("phone", person.phone()).with("specialty", content.receiver().specialty())
                .with("hospital_id", content.receiver().hospitalId())
                .with("hospital_name", content.receiver().name()).with("priority", content.priority())
                .with("signed_at", signedAt).with("replaces", replaces).with("onward_from", null);
    }
}
