package mx.ventanilla.patient.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class NameOrderTest {
    @Test
    void sortsThousandsOfNamesAsTheSpanishCollatorDoes() {
        Collator spanish = Collator.getInstance(Locale.of("es", "MX"));
        spanish.setStrength(Collator.PRIMARY);
        Comparator<SearchDocument> byName = Comparator.comparing(SearchDocument::firstSurname, spanish)
                .thenComparing(person -> Objects.requireNonNullElse(person.secondSurname(), ""), spanish)
                .thenComparing(SearchDocument::givenNames, spanish).thenComparing(SearchDocument::patientId);
        Comparator<SearchDocument> byKey = Comparator.comparing(NameOrder::key);
        List<SearchDocument> people = new PatientPopulation(3).people(5_000);
        assertThat(people.stream().sorted(byKey.thenComparing(SearchDocument::patientId)))
                .containsExactlyElementsOf(people.stream().sorted(byName).toList());
    }
}
