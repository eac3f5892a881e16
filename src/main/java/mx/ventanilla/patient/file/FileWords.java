package mx.ventanilla.patient.file;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.ventanilla.clinic.Clinic;
import mx.ventanilla.clinic.Shift;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.Sex;
import mx.ventanilla.fx.Tone;
import mx.ventanilla.patient.Age;
import mx.ventanilla.patient.Aggregate;
import mx.ventanilla.patient.Coverage;
import mx.ventanilla.patient.CoverageRules;
import mx.ventanilla.patient.CoverageState;
import mx.ventanilla.patient.CoverageWords;
import mx.ventanilla.patient.HealthBooklet;
import mx.ventanilla.patient.Languages;
import mx.ventanilla.patient.Nss;
import mx.ventanilla.patient.Patient;
import mx.ventanilla.patient.PhoneNumber;
import mx.ventanilla.patient.Places;
import mx.ventanilla.patient.cover.PolicyWait;
import mx.ventanilla.patient.cover.PolicyWaits;
import org.jspecify.annotations.Nullable;

/** A patient's file in words. */
public final class FileWords {
    private static final String DOT = " · ";
    private static final String NOTHING = "—";
    private final Messages messages;
    private final Clinic clinic;
    private final CoverageRules rules;

    public FileWords(Messages messages, Clinic clinic, CoverageRules rules) {
        this.messages = messages;
        this.clinic = clinic;
        this.rules = rules;
    }

    Messages messages() {
        return messages;
    }

    String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    /** "47 años · Mujer · nació el 14 mar 1979 · Cartilla rosa". */
    String person(Patient patient) {
        List<String> parts = new ArrayList<>(List.of(brief(patient)));
        parts.removeIf(String::isEmpty);
        Age age = patient.age(clinic.today());
        Sex sex = patient.sex();
        if (patient.booklet() != null) {
            parts.add(messages.text(patient.booklet().words()));
        } else if (age != null && sex != null) {
            HealthBooklet.of(age.years(), sex).ifPresent(booklet -> parts.add(messages.text(booklet.words())));
        }
        return String.join(DOT, parts);
    }

    /** Age, sex and birth, for lists. */
    String brief(Patient patient) {
        List<String> parts = new ArrayList<>();
        Age age = patient.age(clinic.today());
        Sex sex = patient.sex();
        if (age != null && patient.alive()) {
            parts.add(messages.text(age.words()));
        }
        if (sex != null) {
            parts.add(text("patients.sex." + sex.name()));
        }
        if (patient.birthDate() != null) {
            parts.add(text("patients.form.born", patient.birthDate()));
        }
        return String.join(DOT, parts);
    }

    /** "5102-94-8779-3 · 1M1979OR". */
    String numbers(Patient patient) {
        return joined(nss(patient), patient.aggregateCode());
    }

    String nss(Patient patient) {
        String nss = patient.nss();
        return nss == null ? "" : Nss.parse(nss).map(Nss::display).orElse(nss);
    }

    String kinship(Patient patient) {
        Sex sex = patient.sex() == null ? Sex.X : patient.sex();
        return Aggregate.parse(patient.aggregateCode()).map(it -> messages.text(it.kinship().words(sex))).orElse("");
    }

    /** "hija · 3M2015OR · 11 años". */
    String relative(Patient relative) {
        Age age = relative.age(clinic.today());
        return joined(kinship(relative), relative.aggregateCode(), age == null ? "" : messages.text(age.words()),
                relative.alive() ? "" : text("patients.file.dead.short"));
    }

    CoverageState cover(@Nullable Coverage coverage) {
        return rules.state(coverage, clinic.today());
    }

    String coverWord(@Nullable Coverage coverage) {
        return messages.text(cover(coverage).word());
    }

    String coverSentence(@Nullable Coverage coverage) {
        return messages.text(CoverageWords.sentence(rules, coverage, clinic.today()));
    }

    /** What a voluntary policy does not cover yet; an empty text when nothing is to be said. */
    String waits(@Nullable Coverage coverage, List<PolicyWait> waits) {
        return PolicyWaits.sentence(coverage, waits, clinic.today(), messages);
    }

    static Tone tone(CoverageState state) {
        return switch (state) {
            case CURRENT -> Tone.OK;
            case EXPIRING, WAITING -> Tone.WARN;
            case EXPIRED, NOT_ENTITLED -> Tone.BAD;
            case UNVERIFIED -> Tone.NEUTRAL;
        };
    }

    static String icon(CoverageState state) {
        return switch (state) {
            case CURRENT -> "fth-check-circle";
            case EXPIRING, WAITING -> "fth-clock";
            case EXPIRED, NOT_ENTITLED -> "fth-x-circle";
            case UNVERIFIED -> "fth-help-circle";
        };
    }

    /** "4 mar 2027 · A1B2C-27-00012". */
    String signed(PastReferral referral) {
        return joined(text("patients.file.day",
                referral.signedAt().atZone(clinic.unit().unit().zone()).toLocalDate()), referral.folio());
    }

    /** Where a referral stands, where it went, and the appointment that the hospital gave. */
    String referral(PastReferral referral) {
        boolean waits = referral.state().equals("ACCEPTED") && referral.appointmentOn() == null;
        String state = text("referral.state." + referral.state() + (waits ? ".withoutAppointment" : ""));
        String where = text("patients.file.referral.to", state, referral.specialty(), referral.hospitalName());
        return referral.appointmentOn() == null
                ? where
                : joined(where, text("patients.file.referral.appointment",
                        referral.appointmentAt() == null
                                ? text("patients.file.day", referral.appointmentOn())
                                : text("patients.file.dayAndHour", referral.appointmentOn(),
                                        referral.appointmentAt().toString())));
    }

    /** Captions and values of the identification, in the order of the screen. */
    List<Fact> facts(Patient patient) {
        List<Fact> always = List.of(fact("nss", nss(patient)), fact("aggregateCode", joined(patient.aggregateCode(),
                kinship(patient))), fact("curp", curp(patient)), fact("phone", phones(patient)),
                fact("assignment", place(patient)), fact("recordNumber", patient.recordNumber()),
                fact("address", address(patient)), fact("contactName", joined(patient.contactName(),
                        patient.contactPhone())),
                fact("papers", joined(patient.nationality(), patient.passport(), patient.residenceCard())));
        Stream<Fact> known = Stream.of(fact("support", support(patient)), fact("remarks", patient.remarks()))
                .filter(fact -> !fact.value().equals(NOTHING));
        return Stream.concat(always.stream(), known).toList();
    }

    /** The language that the person prefers and the help that they need. */
    private String support(Patient patient) {
        String key = patient.languageKey();
        return joined(key == null ? "" : Languages.name(key, messages.locale()),
                patient.needsInterpreter() ? text("patients.fact.interpreter") : "", patient.disability());
    }

    private Fact fact(String name, @Nullable String value) {
        return new Fact(text("patients.fact." + name), value == null || value.isEmpty() ? NOTHING : value);
    }

    private @Nullable String curp(Patient patient) {
        return patient.curp() != null && patient.curpUnverified()
                ? text("patients.file.curpUnverified", patient.curp())
                : patient.curp();
    }

    private static String phones(Patient patient) {
        return Stream.of(patient.phone(), patient.otherPhone()).filter(phone -> phone != null)
                .map(PhoneNumber::masked).collect(Collectors.joining(DOT));
    }

    private String place(Patient patient) {
        String room = patient.roomNumber() == null ? "" : text("patients.form.room", patient.roomNumber());
        String shift = clinic.unit().shifts().stream().filter(it -> it.code().equals(patient.shiftCode()))
                .map(Shift::name).findFirst().orElse(patient.shiftCode() == null ? "" : patient.shiftCode());
        return joined(room, shift, patient.unitName());
    }

    private static String address(Patient patient) {
        String state = patient.stateKey();
        String municipality = patient.municipalityKey();
        String stateName = state == null ? "" : Places.statesByNumber().getOrDefault(state, "");
        String town = state == null || municipality == null
                ? ""
                : Places.municipalitiesOf(state).getOrDefault(municipality, "");
        return Stream.of(patient.street(), patient.neighbourhood(), patient.postalCode(), town, stateName)
                .filter(part -> part != null && !part.isEmpty()).collect(Collectors.joining(", "));
    }

    private static String joined(@Nullable String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isEmpty()).collect(Collectors.joining(DOT));
    }

    /** A caption and what stands under it. */
    record Fact(String caption, String value) {}
}
