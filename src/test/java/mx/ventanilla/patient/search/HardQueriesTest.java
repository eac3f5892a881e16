package mx.ventanilla.patient.search;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class HardQueriesTest {
    private static final int FIRST = 5;
    private static final int NEEDED = 49;

    @Test
    void findsFortyNineOfFiftyAmongTwentyThousand() {
        assertThat(missed(20_000, 0)).hasSizeLessThanOrEqualTo(HardQueries.all().size() - NEEDED);
    }

    /** Among so many, two words fit dozens: as at the desk, the person has an appointment, like 1,680 others. */
    @Test
    @Tag("long")
    void findsFortyNineOfFiftyWithAnAppointmentAmongTwoHundredThousand() {
        assertThat(missed(200_000, 1_680)).hasSizeLessThanOrEqualTo(HardQueries.all().size() - NEEDED);
    }

    /** Without appointments, who is not found has more namesakes in the words typed than the list has lines. */
    @Test
    @Tag("long")
    void missesAmongTwoHundredThousandOnlyWhomTheWordsCannotTellApart() {
        List<SearchDocument> people = new PatientPopulation(7).people(200_000);
        List<HardQueries.HardQuery> missed = missed(people, Set.of());
        Namesakes namesakes = new Namesakes(people);
        assertThat(missed).filteredOn(query -> namesakes.of(query) < FIRST)
                .hasSizeLessThanOrEqualTo(HardQueries.all().size() - NEEDED);
    }

    @Test
    void hasAtLeastFiveQueriesOfEachKind() {
        assertThat(HardQueries.all()).hasSize(50);
        assertThat(HardQueries.all().stream().collect(groupingBy(HardQueries.HardQuery::kind, counting())).values())
                .hasSameSizeAs(HardQueries.Kind.values()).allMatch(count -> count >= 5);
    }

    /** @param appointments how many others have one today besides the people meant; with none, nobody has */
    private static List<HardQueries.HardQuery> missed(int others, int appointments) {
        List<SearchDocument> people = new PatientPopulation(7).people(others);
        Set<UUID> today = appointments == 0
                ? Set.of()
                : Stream.concat(HardQueries.people(), people.stream().skip(others - (long) appointments))
                        .map(SearchDocument::patientId).collect(Collectors.toSet());
        return missed(people, today);
    }

    private static List<HardQueries.HardQuery> missed(List<SearchDocument> others, Set<UUID> today) {
        try (PatientIndex index = new PatientIndex()) {
            index.fill(others);
            index.fill(HardQueries.people().toList());
            index.finishFilling(1);
            return HardQueries.all().stream()
                    .filter(query -> index.search(query.typed(), FIRST, today).stream()
                            .noneMatch(hit -> hit.patientId().equals(query.person().patientId())))
                    .toList();
        }
    }
}
