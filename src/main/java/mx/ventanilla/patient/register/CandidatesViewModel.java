package mx.ventanilla.patient.register;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.TaskRunner;
import mx.ventanilla.patient.NewPatient;
import mx.ventanilla.patient.Nss;
import mx.ventanilla.patient.Patient;
import mx.ventanilla.patient.duplicate.Candidate;
import mx.ventanilla.patient.duplicate.Evidence;
import mx.ventanilla.patient.duplicate.Likelihood;
import org.jspecify.annotations.Nullable;

/** Who is already stored and may be the person being typed. An answer to what is no longer typed is dropped. */
public final class CandidatesViewModel {
    static final String LOOK = "patients.task.candidates";
    private static final int MOST = 3;
    private final RegistrationDesk desk;
    private final TaskRunner tasks;
    private final Messages messages;
    private final ObservableList<Candidate> found = FXCollections.observableArrayList();
    private int asked;

    CandidatesViewModel(RegistrationDesk desk, TaskRunner tasks, Messages messages) {
        this.desk = desk;
        this.tasks = tasks;
        this.messages = messages;
    }

    public ObservableList<Candidate> found() {
        return found;
    }

    void look(NewPatient typed, @Nullable UUID itself) {
        int number = ++asked;
        tasks.run(LOOK, progress -> desk.candidates(typed, itself)).onDone(answer -> {
            if (number == asked) {
                List<Candidate> shown = answer.stream().limit(MOST).toList();
                if (!shown.equals(found)) {
                    found.setAll(shown);
                }
            }
        });
    }

    void clear() {
        asked++;
        found.clear();
    }

    boolean holdsSomebodyVeryLikely() {
        return found.stream().anyMatch(it -> it.comparison().likelihood() == Likelihood.VERY_LIKELY);
    }

    /** "5102-94-8779-3 · 1M1994OR · nació el 16 may 1994". */
    String line(Candidate candidate) {
        Patient patient = candidate.patient();
        String nss = patient.nss() == null ? "" : Nss.parse(patient.nss()).map(Nss::display).orElse(patient.nss());
        String aggregate = patient.aggregateCode() == null ? "" : patient.aggregateCode();
        String born = patient.birthDate() == null ? "" : messages.text("patients.form.born", patient.birthDate());
        return List.of(nss, aggregate, born).stream().filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** "Muy parecida: mismos apellidos, misma fecha de nacimiento; en contra: otro NSS". */
    String reasons(Candidate candidate) {
        String likelihood = messages.text(candidate.comparison().likelihood().textKey());
        String reasons = words(candidate, true);
        String against = words(candidate, false);
        return against.isEmpty()
                ? messages.text("duplicates.reasons", likelihood, reasons)
                : messages.text("duplicates.reasons.against", likelihood, reasons, against);
    }

    private String words(Candidate candidate, boolean speakingFor) {
        return candidate.comparison().evidence().stream().filter(it -> it.weight() > 0 == speakingFor)
                .filter(it -> it.weight() != 0).map(Evidence::textKey).map(messages::text)
                .collect(Collectors.joining(", "));
    }
}
