package mx.ventanilla.patient.search;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class HardQueriesTest {
    private static final int FIRST = 5;
    private static final int NEEDED = 49;

    @Test
    void findsFortyNineOfFiftyAmongTwentyThousand() {
        assertThat(missed(20_000)).hasSizeLessThanOrEqualTo(HardQueries.all().size() - NEEDED);
    }

    @Test
    @Tag("long")
    void findsFortyNineOfFiftyAmongTwoHundredThousand() {
        assertThat(missed(200_000)).hasSizeLessThanOrEqualTo(HardQueries.all().size() - NEEDED);
    }

    @Test
    void hasAtLeastFiveQueriesOfEachKind() {
        assertThat(HardQueries.all()).hasSize(50);
        assertThat(HardQueries.all().stream().collect(groupingBy(HardQueries.HardQuery::kind, counting())).values())
                .hasSameSizeAs(HardQueries.Kind.values()).allMatch(count -> count >= 5);
    }

    private static List<String> missed(int others) {
        List<String> missed = new ArrayList<>();
        try (PatientIndex index = new PatientIndex()) {
            index.fill(new PatientPopulation(7).people(others));
            index.fill(HardQueries.people().toList());
            index.finishFilling(1);
            for (HardQueries.HardQuery query : HardQueries.all()) {
                List<SearchHit> hits = index.search(query.typed(), FIRST, Set.of());
                if (hits.stream().noneMatch(hit -> hit.patientId().equals(query.person().patientId()))) {
                    missed.add(query.typed());
                }
            }
        }
        return missed;
    }
}
