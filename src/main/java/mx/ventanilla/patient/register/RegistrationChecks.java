package mx.ventanilla.patient.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mx.ventanilla.core.Finding;
import mx.ventanilla.core.Messages;
import mx.ventanilla.fx.FormEntry;
import mx.ventanilla.patient.NewPatient;
import mx.ventanilla.patient.PatientRules;

/** Looks at what is typed as it is typed: what is wrong with it, and age and booklet read back. */
final class RegistrationChecks {
    private static final String NO_BIRTH_DATE = "identity.birthDate.missing";
    private final RegistrationForm form;
    private final Messages messages;
    private final Clock clock;
    private final ObservableList<Finding> findings = FXCollections.observableArrayList();
    private final StringProperty summary = new SimpleStringProperty("");
    private boolean complete;

    RegistrationChecks(RegistrationForm form, Messages messages, Clock clock) {
        this.form = form;
        this.messages = messages;
        this.clock = clock;
    }

    ObservableList<Finding> findings() {
        return findings;
    }

    StringProperty summaryProperty() {
        return summary;
    }

    /** From now on only what was filled in is looked at, until somebody tries to save. */
    void begin() {
        complete = false;
        look();
    }

    /** True when all of the form may be saved; from now on what is missing is told too. */
    boolean pass() {
        complete = true;
        look();
        return findings.stream().noneMatch(Finding::isError);
    }

    void look() {
        NewPatient person = form.typed();
        LocalDate today = LocalDate.now(clock);
        Set<String> filledIn = form.entries().stream().filter(RegistrationChecks::isFilledIn).map(FormEntry::name)
                .collect(Collectors.toSet());
        List<Finding> found = PatientRules.check(person, today).stream()
                .filter(finding -> complete || filledIn.contains(finding.field())).map(this::asTyped)
                .sorted(Comparator.comparing(finding -> !finding.isError())).toList();
        if (!found.equals(findings)) {
            findings.setAll(found);
        }
        summary.set(RegistrationSummary.of(person, today, messages));
    }

    /** A day that is typed and does not exist is not missing. */
    private Finding asTyped(Finding finding) {
        String day = form.birthDate.typed().get().strip();
        return finding.key().equals(NO_BIRTH_DATE) && !day.isEmpty()
                ? Finding.error(finding.field(), "identity.birthDate.noSuchDay", day)
                : finding;
    }

    private static boolean isFilledIn(FormEntry entry) {
        return !(entry instanceof FormEntry.Flag) && !entry.content().toString().isBlank();
    }
}
