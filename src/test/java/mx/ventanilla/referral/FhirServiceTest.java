package mx.ventanilla.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import mx.ventanilla.clinic.UnitType;
import mx.ventanilla.core.Problem;
import mx.ventanilla.db.RecordCheck;
import mx.ventanilla.referral.fhir.FhirDocument;
import mx.ventanilla.security.Role;
import mx.ventanilla.support.Garbage;
import mx.ventanilla.support.TestStores;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.UnknownCodeSystemWarningValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Referrals for programs that are not this one. */
@Execution(ExecutionMode.CONCURRENT)
class FhirServiceTest {
    private static final String WHY = "La clínica de mama usa otro programa";

    @Test
    void whatIsGivenAwayPassesTheValidatorOfFhir() {
        try (ReferralClinic unit = new ReferralClinic(TestStores.H2);
                NeighbourUnit hospital = new NeighbourUnit(TestStores.H2, "HGZ 4 Celaya", UnitType.HGZ)) {
            byte[] request = exported(unit, signed(unit)).json();
            assertThat(faults(request)).isEmpty();
            assertThat(text(request)).contains("MARÍA ELENA", "GARCÍA MARTÍNEZ",
                    "urn:mx:imss:nss", "http://hl7.org/fhir/sid/icd-10", "\"R07.2\"", "Motivo de envío");
            UUID received = hospital.services.fhir().take(hospital.doctor, request).referralId();
            answer(hospital, received);
            byte[] answer = hospital.services.fhir().export(hospital.doctor, received, WHY).json();
            assertThat(faults(answer)).isEmpty();
            assertThat(answer).isNotEqualTo(request);
        }
    }

    @Test
    void givesTheSameDocumentEachTimeAndNotesWhoAndWhy() {
        try (ReferralClinic unit = new ReferralClinic(TestStores.H2)) {
            UUID id = signed(unit);
            assertThat(exported(unit, id).json()).isEqualTo(exported(unit, id).json());
            List<String> reasons = unit.database.read(handle -> handle
                    .createQuery("select origin from audit_log where action = 'EXPORT_FHIR'").mapTo(String.class)
                    .list());
            assertThat(reasons).containsExactly(WHY, WHY);
            assertThatThrownBy(() -> fhir(unit).export(unit.doctor, id, " ")).hasMessage("referral.fhir.reason");
            for (Role role : List.of(Role.RECEPTIONIST, Role.SUPERVISOR, Role.REFERRAL_DESK, Role.ADMIN)) {
                assertThatThrownBy(() -> fhir(unit).export(unit.session(role), id, WHY))
                        .hasMessage("security.not.allowed");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void goesToAHospitalAndItsAnswerComesBack(TestStores stores) {
        try (ReferralClinic unit = new ReferralClinic(stores);
                NeighbourUnit hospital = new NeighbourUnit(stores, "HGZ 4 Celaya", UnitType.HGZ)) {
            UUID id = signed(unit);
            ReferralContent sent = unit.referrals.open(unit.doctor, id, "test").request().orElseThrow();
            byte[] document = exported(unit, id).json();
            FhirService desk = hospital.services.fhir();
            FhirService.Taken taken = desk.take(hospital.session(Role.REFERRAL_DESK), document);
            assertThat(taken.outcome()).isEqualTo(FhirService.Outcome.RECEIVED);
            assertThat(desk.take(hospital.doctor, document).outcome()).isEqualTo(FhirService.Outcome.KNOWN);
            ReferralFileView file = hospital.services.referrals().open(hospital.doctor, taken.referralId(), "test");
            ReferralContent read = file.request().orElseThrow();
            assertThat(file.row().state()).isEqualTo(ReferralState.RECEIVED);
            assertThat(read.folio()).isEqualTo(sent.folio());
            assertThat(read.person()).usingRecursiveComparison().isEqualTo(sent.person());
            assertThat(read.clinical()).usingRecursiveComparison().isEqualTo(sent.clinical());
            assertThat(read.sender().name()).isEqualTo("UMF 1 San Miguel");
            assertThat(hospital.services.referrals().counts(hospital.doctor, List.of(WorkList.INBOX),
                    ReferralService.Scope.ALL))
                    .containsEntry(WorkList.INBOX, 1);
            answer(hospital, taken.referralId());
            byte[] answer = hospital.services.fhir().export(hospital.doctor, taken.referralId(), WHY).json();
            assertThat(fhir(unit).take(unit.doctor, answer).outcome()).isEqualTo(FhirService.Outcome.ANSWERED);
            assertThat(fhir(unit).take(unit.doctor, answer).outcome()).isEqualTo(FhirService.Outcome.KNOWN);
            ReferralFileView back = unit.referrals.open(unit.doctor, id, "test");
            assertThat(back.row().state()).isEqualTo(ReferralState.ANSWERED);
            assertThat(back.answers()).singleElement().satisfies(it -> {
                assertThat(it.instructions()).isEqualTo("Continuar tratamiento.\nControl de presión semanal.");
                assertThat(it.nextControl()).isEqualTo(LocalDate.of(2027, 6, 1));
                assertThat(it.diagnoses()).extracting(ReferralContent.Coded::key).containsExactly("I209");
                assertThat(it.hospital()).isEqualTo("HGZ 4 Celaya");
            });
            assertThat(ReferralCheck.verify(unit.database, unit.stored.unitId, unit.keys.publicKeys())).isEmpty();
            assertThat(ReferralCheck.verify(hospital.database, hospital.unitId, hospital.services.keys().publicKeys()))
                    .isEmpty();
            assertThat(RecordCheck.verify(unit.database)).isEmpty();
            assertThat(RecordCheck.verify(hospital.database)).isEmpty();
        }
    }

    @Test
    void refusesWhatIsNotForItOrSpeaksOfSomebodyElse() {
        try (ReferralClinic unit = new ReferralClinic(TestStores.H2);
                NeighbourUnit hospital = new NeighbourUnit(TestStores.H2, "HGZ 4 Celaya", UnitType.HGZ)) {
            byte[] request = exported(unit, signed(unit)).json();
            assertThatThrownBy(() -> fhir(unit).take(unit.doctor, request)).hasMessage("referral.fhir.notHere");
            UUID received = hospital.services.fhir().take(hospital.doctor, request).referralId();
            answer(hospital, received);
            String answer = text(hospital.services.fhir().export(hospital.doctor, received, WHY).json());
            assertThatThrownBy(() -> fhir(unit).take(unit.doctor, bytes(answer.replace("12987904122", "12987904130"))))
                    .hasMessage("referral.fhir.otherPatient");
            assertThatThrownBy(() -> fhir(unit).take(unit.doctor, bytes(answer.replace("-27-00001", "-27-00077"))))
                    .hasMessage("referral.fhir.notOurs");
            assertThatThrownBy(() -> fhir(unit).take(unit.session(Role.RECEPTIONIST), bytes(answer)))
                    .hasMessage("security.not.allowed");
        }
    }

    @Test
    void standsHostileDocumentsAndKeepsNothingOfThem() {
        try (ReferralClinic unit = new ReferralClinic(TestStores.H2);
                NeighbourUnit hospital = new NeighbourUnit(TestStores.H2, "HGZ 4 Celaya", UnitType.HGZ)) {
            String good = text(exported(unit, signed(unit)).json());
            FhirService desk = hospital.services.fhir();
            List<String> hostile = List.of("", "null", "[]", "{}", "<Bundle xmlns=\"http://hl7.org/fhir\"/>",
                    "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>",
                    "{\"resourceType\":\"Bundle\",\"type\":\"document\"}", "[".repeat(100_000),
                    "{\"resourceType\":\"Bundle\",\"resourceType\":\"Patient\"}",
                    good.replace("\"Bundle\"", "\"Parameters\""), good.replace("57133-1", "00000-0"),
                    good.replace("\"value\": 148", "\"value\": 1e999999999"),
                    good.replace("1979-03-14", "1979-02-31"), good.replace("García", "G".repeat(5_000)),
                    good + " ".repeat(2_000_001));
            for (String document : hostile) {
                assertThatThrownBy(() -> desk.take(hospital.doctor, bytes(document)))
                        .as(document.substring(0, Math.min(60, document.length()))).isInstanceOf(Problem.class);
            }
            SplittableRandom random = new SplittableRandom(11);
            for (int i = 0; i < 300; i++) {
                try {
                    desk.take(hospital.doctor, bytes(Garbage.damage(good, random)));
                } catch (Problem refused) {
                    assertThat(refused.key()).startsWith("referral.");
                }
            }
        }
    }

    @Test
    void readsAPageOfTextAsWordsAndNeverAsMarks() {
        try (ReferralClinic unit = new ReferralClinic(TestStores.H2);
                NeighbourUnit hospital = new NeighbourUnit(TestStores.H2, "HGZ 4 Celaya", UnitType.HGZ)) {
            String good = text(exported(unit, signed(unit)).json());
            String hostile = good.replace("Tres meses con dolor",
                    "&lt;b&gt;Tres&#32;meses&lt;/b&gt;<script>alert(1)</script><br/>con &xxe; dolor");
            assertThat(hostile).isNotEqualTo(good);
            UUID id = hospital.services.fhir().take(hospital.doctor, bytes(hostile)).referralId();
            String illness = hospital.services.referrals().open(hospital.doctor, id, "test").request().orElseThrow()
                    .clinical()
                    .illness();
            assertThat(illness).startsWith("<b>Tres meses</b>\ncon &xxe; dolor opresivo").doesNotContain("alert");
        }
    }

    @Test
    void writesNamesInCapitalsAndWithoutAbbreviationsAndTellsThoseItCannotRead() {
        try (ReferralClinic unit = new ReferralClinic(TestStores.H2)) {
            UUID id = unit.signed(unit.patient("Ma. J. Guadalupe", "de la Peña")).id();
            FhirDocument.Written written = exported(unit, id);
            assertThat(written.abbreviations()).containsExactly("J.");
            Bundle bundle = FhirContext.forR4Cached().newJsonParser().parseResource(Bundle.class, text(written.json()));
            Patient patient = (Patient) bundle.getEntry().get(1).getResource();
            assertThat(patient.getNameFirstRep().getText()).isEqualTo("MARÍA J. GUADALUPE DE LA PEÑA MARTÍNEZ");
            assertThat(text(written.json())).contains("\"IRENE VEGA SOLANO\"");
        }
    }

    private static UUID signed(ReferralClinic unit) {
        return unit.signed(unit.patient("María Elena", "García")).id();
    }

    private static FhirService fhir(ReferralClinic side) {
        return new FhirService(side.database, side.clinic, side.days, side.keys);
    }

    private static FhirDocument.Written exported(ReferralClinic side, UUID id) {
        return fhir(side).export(side.doctor, id, WHY);
    }

    private static void answer(NeighbourUnit hospital, UUID id) {
        hospital.services.referrals().step(hospital.doctor, id, NewEvent.of(ReferralStep.ACCEPT)
                .on(LocalDate.of(2027, 3, 9), null, "Consulta externa 3"));
        hospital.services.referrals().step(hospital.doctor, id, NewEvent.of(ReferralStep.ATTEND));
        hospital.services.signing().answer(hospital.doctor, id,
                new AnswerDraft(List.of("I209"), LocalDate.of(2027, 3, 9),
                        "Prueba de esfuerzo positiva", "Metoprolol",
                        "Continuar tratamiento.\nControl de presión semanal.",
                        LocalDate.of(2027, 6, 1), "", ""),
                ReferralClinic.CODE.clone());
    }

    private static List<String> faults(byte[] document) {
        FhirContext context = FhirContext.forR4Cached();
        ValidationSupportChain chain = new ValidationSupportChain(new DefaultProfileValidationSupport(context),
                new CommonCodeSystemsTerminologyService(context),
                new InMemoryTerminologyServerValidationSupport(context), unknownCodes(context));
        FhirValidator validator = context.newValidator();
        validator.registerValidatorModule(new FhirInstanceValidator(chain));
        return validator.validateWithResult(text(document)).getMessages().stream()
                .filter(message -> message.getSeverity().ordinal() >= ResultSeverityEnum.ERROR.ordinal())
                .map(SingleValidationMessage::toString).toList();
    }

    /** LOINC and CIE-10 are not in the validator's own books: that is no fault of the document. */
    @SuppressWarnings("deprecation") // lets codes pass whose books the validator lacks
    private static UnknownCodeSystemWarningValidationSupport unknownCodes(FhirContext context) {
        UnknownCodeSystemWarningValidationSupport unknown = new UnknownCodeSystemWarningValidationSupport(context);
        unknown.setNonExistentCodeSystemSeverity(
                ca.uhn.fhir.context.support.IValidationSupport.IssueSeverity.WARNING);
        return unknown;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
