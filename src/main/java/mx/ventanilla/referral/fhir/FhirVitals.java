package mx.ventanilla.referral.fhir;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.Problem;
import mx.ventanilla.referral.VitalSigns;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** Vital signs as observations of the FHIR vital-signs profile, and back. */
final class FhirVitals {
    private static final String CATEGORY = "http://terminology.hl7.org/CodeSystem/observation-category";
    private static final String PRESSURE = "85354-9";
    private static final String SYSTOLIC = "8480-6";
    private static final String DIASTOLIC = "8462-4";
    private static final String HEART = "8867-4";
    private static final String BREATH = "9279-1";
    private static final String TEMPERATURE = "8310-5";
    private static final String OXYGEN = "2708-6";
    private static final String WEIGHT = "29463-7";
    private static final String HEIGHT = "8302-2";
    private static final String GLUCOSE = "41653-7";
    private static final BigDecimal MOST = BigDecimal.valueOf(10_000);
    private final Messages messages;
    private final Reference subject;
    private final Reference encounter;
    private final Date at;

    FhirVitals(Messages messages, Reference subject, Reference encounter, Date at) {
        this.messages = messages;
        this.subject = subject;
        this.encounter = encounter;
        this.at = at;
    }

    List<Observation> write(VitalSigns vitals) {
        List<Observation> all = new ArrayList<>();
        Integer systolic = vitals.systolic();
        Integer diastolic = vitals.diastolic();
        if (systolic != null && diastolic != null) {
            Observation pressure = observation(PRESSURE, "pressure");
            component(pressure, SYSTOLIC, systolic);
            component(pressure, DIASTOLIC, diastolic);
            all.add(pressure);
        }
        add(all, HEART, "heart", vitals.heartRate(), "/min");
        add(all, BREATH, "breath", vitals.respiratoryRate(), "/min");
        add(all, TEMPERATURE, "temperature", vitals.temperature(), "Cel");
        add(all, OXYGEN, "oxygen", vitals.oxygen(), "%");
        add(all, WEIGHT, "weight", vitals.weight(), "kg");
        add(all, HEIGHT, "height", vitals.height(), "cm");
        add(all, GLUCOSE, "glucose", vitals.glucose(), "mg/dL");
        return all;
    }

    private void add(List<Observation> all, String code, String name, @Nullable Number value, String unit) {
        if (value != null) {
            Observation made = observation(code, name);
            made.setValue(quantity(value, unit));
            all.add(made);
        }
    }

    private Observation observation(String code, String name) {
        Observation made = new Observation();
        made.setStatus(Observation.ObservationStatus.FINAL);
        made.addCategory(FhirCodes.coded(CATEGORY, GLUCOSE.equals(code) ? "laboratory" : "vital-signs"));
        made.setCode(FhirCodes.loinc(code, messages.text("referral.fhir.vital." + name)));
        made.setSubject(subject);
        made.setEncounter(encounter);
        made.setEffective(new DateTimeType(at));
        return made;
    }

    private static void component(Observation pressure, String code, int value) {
        pressure.addComponent().setCode(new CodeableConcept(new Coding().setSystem(FhirCodes.LOINC).setCode(code)))
                .setValue(quantity(value, "mm[Hg]"));
    }

    private static Quantity quantity(Number value, String unit) {
        return new Quantity().setValue(new BigDecimal(value.toString())).setUnit(unit).setSystem(FhirCodes.UCUM)
                .setCode(unit);
    }

    static VitalSigns read(List<Observation> observations) {
        Map<String, BigDecimal> found = new HashMap<>();
        for (Observation observation : observations) {
            number(observation.getValue()).ifPresent(value -> codes(observation.getCode(), value, found));
            observation.getComponent().forEach(part -> number(part.getValue())
                    .ifPresent(value -> codes(part.getCode(), value, found)));
        }
        return new VitalSigns(whole(found, SYSTOLIC), whole(found, DIASTOLIC), whole(found, HEART),
                whole(found, BREATH), found.get(TEMPERATURE), whole(found, OXYGEN), found.get(WEIGHT),
                whole(found, HEIGHT), whole(found, GLUCOSE));
    }

    private static void codes(CodeableConcept concept, BigDecimal value, Map<String, BigDecimal> found) {
        concept.getCoding().stream().filter(coding -> FhirCodes.LOINC.equals(coding.getSystem()))
                .forEach(coding -> found.put(coding.getCode(), value));
    }

    private static Optional<BigDecimal> number(@Nullable Type value) {
        if (!(value instanceof Quantity quantity) || quantity.getValue() == null) {
            return Optional.empty();
        }
        BigDecimal number = quantity.getValue();
        if (number.signum() < 0 || number.compareTo(MOST) > 0 || number.scale() > 6) {
            throw Problem.of("referral.fhir.vital");
        }
        return Optional.of(number);
    }

    private static @Nullable Integer whole(Map<String, BigDecimal> found, String code) {
        BigDecimal value = found.get(code);
        return value == null ? null : value.intValue();
    }
}
