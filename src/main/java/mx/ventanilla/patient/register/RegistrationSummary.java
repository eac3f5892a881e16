package mx.ventanilla.patient.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.Sex;
import mx.ventanilla.patient.Age;
import mx.ventanilla.patient.Aggregate;
import mx.ventanilla.patient.HealthBooklet;
import mx.ventanilla.patient.NewPatient;

/** One line that reads back what was typed: age, booklet, kinship. */
final class RegistrationSummary {
    private RegistrationSummary() {}

    static String of(NewPatient person, LocalDate today, Messages messages) {
        NewPatient.Identity identity = person.identity();
        LocalDate born = identity.birthDate();
        Sex sex = identity.sex();
        List<String> parts = new ArrayList<>();
        if (born != null && !born.isAfter(today)) {
            parts.add(messages.text(Age.at(born, today).words()));
        }
        HealthBooklet chosen = person.particulars().booklet();
        if (chosen != null) {
            parts.add(messages.text(chosen.words()));
        } else if (born != null && sex != null && !born.isAfter(today)) {
            HealthBooklet.of(Age.at(born, today).years(), sex).ifPresent(it -> parts.add(messages.text(it.words())));
        }
        if (sex != null) {
            Aggregate.parse(identity.aggregateCode()).ifPresent(it -> parts.add(messages.text(it.kinship().words(
                    sex))));
        }
        return String.join(" · ", parts);
    }
}
