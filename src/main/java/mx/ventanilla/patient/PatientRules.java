package mx.ventanilla.patient;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import mx.ventanilla.core.Finding;
import mx.ventanilla.core.Finding.Severity;
import org.jspecify.annotations.Nullable;

/** Looks at a person about to be registered or changed and tells everything that is wrong or odd at once. */
public final class PatientRules {
    /** Nobody has been proved to be older. */
    static final int MAX_AGE = 122;
    private static final int NAME_LENGTH = 50;
    private static final Pattern NAME_SIGNS = Pattern.compile("[\\p{L}\\p{M}\\p{Zs}.'’´`/-]+");
    private static final Pattern NATIONALITY = Pattern.compile("[A-Z]{3}");

    private final NewPatient.Identity identity;
    private final LocalDate today;
    private final List<Finding> found = new ArrayList<>();

    private PatientRules(NewPatient.Identity identity, LocalDate today) {
        this.identity = identity;
        this.today = today;
    }

    /** All faults of what was typed; only errors keep it from being saved. Fields are named as in the records. */
    public static List<Finding> check(NewPatient typed, LocalDate today) {
        NewPatient patient = typed.tidied();
        List<Finding> found = new PatientRules(patient.identity(), today).find();
        found.addAll(ContactRules.check(patient.contact(), patient.assignment()));
        found.addAll(ForeignerRules.check(patient.identity(), patient.particulars()));
        return List.copyOf(found);
    }

    private List<Finding> find() {
        PersonNames names = identity.names();
        name("givenNames", names.givenNames());
        name("firstSurname", names.firstSurname());
        if (names.secondSurname() != null) {
            name("secondSurname", names.secondSurname());
        }
        birth();
        socialSecurity();
        if (identity.curp() != null) {
            curp(identity.curp());
        }
        if (identity.nationality() != null && !NATIONALITY.matcher(identity.nationality()).matches()) {
            found.add(Finding.error("nationality", "identity.nationality.letters"));
        }
        ContactRules.length("recordNumber", identity.recordNumber(), 20, found);
        return found;
    }

    private void name(String field, @Nullable String name) {
        if (name == null || name.isEmpty()) {
            found.add(Finding.error(field, "identity." + field + ".missing"));
            return;
        }
        String wrong = NAME_SIGNS.matcher(name).replaceAll("");
        if (!wrong.isEmpty()) {
            found.add(Finding.error(field, "identity.name.characters", wrong));
        }
        ContactRules.length(field, name, NAME_LENGTH, found);
    }

    private void birth() {
        LocalDate birth = identity.birthDate();
        if (birth == null) {
            found.add(Finding.error("birthDate", "identity.birthDate.missing"));
        } else if (birth.isAfter(today)) {
            found.add(Finding.error("birthDate", "identity.birthDate.future"));
        } else if (Age.at(birth, today).years() > MAX_AGE) {
            found.add(Finding.error("birthDate", "identity.birthDate.tooOld", Age.at(birth, today).years()));
        }
        if (identity.sex() == null) {
            found.add(Finding.error("sex", "identity.sex.missing"));
        }
        if (identity.birthEntity() != null && !BirthEntities.isKnown(identity.birthEntity())) {
            found.add(Finding.error("birthEntity", "identity.birthEntity.unknown", identity.birthEntity()));
        }
    }

    /** Somebody without NSS and agregado may be registered: persons without insurance come too. */
    private void socialSecurity() {
        String code = identity.aggregateCode();
        if (identity.nss() == null && code == null) {
            found.add(Finding.warning("nss", "identity.nss.none"));
            return;
        }
        found.addAll(Nss.check(identity.nss()));
        if (code == null) {
            found.addAll(asWarnings(Aggregate.check(null)));
            return;
        }
        Aggregate.parse(code).ifPresentOrElse(aggregate -> {
            found.addAll(asWarnings(Aggregate.check(code)));
            Integer year = identity.birthDate() == null ? null : identity.birthDate().getYear();
            found.addAll(aggregate.compare(identity.sex(), year));
        }, () -> found.addAll(Aggregate.check(code)));
    }

    /** A wrong CURP is an error, and only a warning when it is saved as not verified. */
    private void curp(String curp) {
        List<Finding> faults = new ArrayList<>(Curp.check(curp, today));
        faults.addAll(CurpCrossCheck.compare(curp, identity.curpSubject()));
        boolean fitsTheColumn = curp.length() <= Curp.LENGTH;
        if (identity.curpUnverified() && fitsTheColumn) {
            found.addAll(asWarnings(faults));
            return;
        }
        found.addAll(faults);
        if (fitsTheColumn && faults.stream().anyMatch(Finding::isError)) {
            found.add(Finding.warning(CurpFaults.FIELD, "identity.curp.saveUnverified"));
        }
    }

    private static List<Finding> asWarnings(List<Finding> findings) {
        return findings.stream()
                .map(finding -> new Finding(finding.field(), Severity.WARNING, finding.key(), finding.arguments()))
                .toList();
    }
}
