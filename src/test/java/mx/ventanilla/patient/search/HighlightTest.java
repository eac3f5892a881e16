package mx.ventanilla.patient.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HighlightTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"García Martínez, María Elena;garcia mar;García+Mar",
            "Martínez García, Mariana;garcia mar;Mar+García", "García García, Ana;garcia garcia;García+García",
            "Velázquez Peña, Juan;velasques;Velázquez", "1298-79-0412-0;12987904120;1298-79-0412-0",
            "1298-79-0412-0;129879;1298-79", "1298-79-0412-0;4120;412-0", "Núñez, Iñaki;inaki;Iñaki",
            "García López, Juan;xyz;''"})
    void showsWhatWasTypedInTheText(String text, String typed, String bold) {
        String shown = Highlight.of(text, List.of(typed.split(" "))).stream()
                .map(range -> text.substring(range.from(), range.to())).collect(Collectors.joining("+"));
        assertThat(shown).isEqualTo(bold);
    }
}
