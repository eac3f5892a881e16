package mx.ventanilla.patient.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatientIndexTest {
    private static final List<SearchDocument> PEOPLE = List.of(
            person("Ma. Elena", "García", "Núñez", "1979-03-14", "12987904120", "GANE790314MGTRXL01", "4151523344"),
            person("José Luis", "García", "Marín", "1964-01-02", "07826411873", "GAML640102HGTRRS09", null),
            person("Guadalupe", "De la Cruz", "Peña", "1990-12-24", "51089054715", "CUPG901224MGTRXD07", null),
            person("Juan", "Velázquez", null, "1955-05-05", "51735530144", "VEXJ550505HGTLXN02", null),
            person("Mariana", "Martínez", "García", "1993-08-09", "13119344029", "MAGM930809MGTRRR05", null),
            person("Ana", "García", "García", "2001-10-10", "51200155749", "GAGA011010MGTRRN04", null),
            person("Xóchitl", "Llanes", "Chávez", "1988-07-07", "51068821179", "LACX880707MGTLHC03", null));
    private static final Map<UUID, SearchDocument> BY_ID = PEOPLE.stream()
            .collect(Collectors.toMap(SearchDocument::patientId, Function.identity()));

    private final PatientIndex index = new PatientIndex();

    @BeforeEach
    void everybodyIsInTheIndex() {
        index.apply(PEOPLE, List.of(), 7);
    }

    @AfterEach
    void close() {
        index.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"garcia nuñez maria elena|Ma. Elena", "ELENA NUNEZ|Ma. Elena",
            "nunez garcia|Ma. Elena", "ma elena|Ma. Elena", "Ma. E|Ma. Elena", "garcia, jose luis|José Luis",
            "j. luis|José Luis", "cruz guadalupe|Guadalupe", "de la cruz|Guadalupe", "delacruz gpe|Guadalupe",
            "la cruz pena|Guadalupe", "velasques|Juan", "belazkez juan|Juan", "juan velazquez lopez|Juan",
            "juan velzquez|Juan", "juan vlea|Juan", "juna velazquez|Juan", "marianna|Mariana", "garcia garcia|Ana",
            "sochil yanes|Xóchitl", "yanes chabes|Xóchitl", "xochitlllanes|Xóchitl", "llan|Xóchitl"})
    void findsANameHoweverItIsTyped(String typed, String givenNames) {
        assertThat(first(typed).givenNames()).isEqualTo(givenNames);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12987904120", "1298-79-0412-0", "1298 79 0412 0", "1298-79", "1298-79-04", "129879",
            "4120",
            "04120", "GANE790314MGTRXL01", "gane7903", "14/3/1979", "14/03/79", "14-3-1979", "14 3 1979", "14.3.79",
            "14031979", "140379", "14-mar-1979", "14 mar 79", "14 de marzo de 1979", "1979-03-14", "14/3/19", "14/3",
            "4151523344", "415 152 3344", "(415) 152-3344", "+52 415 152 3344", "3344", "garcia 1979",
            "elena 14/3/1979",
            "garcia 4120", "12987904120 1M1979OR", "129879041201M1979OR", "12987904210", "E12987904120"})
    void findsAPersonByAnyNumberOnTheirPapers(String typed) {
        assertThat(first(typed).givenNames()).isEqualTo("Ma. Elena");
    }

    @Test
    void everyKeyOnTheWayToANumberOrDateKeepsThePerson() {
        for (String typed : List.of("14/3/1979", "14-mar-1979", "1298-79-0412-0", "garcia elena 1979")) {
            for (int keys = 4; keys <= typed.length(); keys++) {
                assertThat(names(typed.substring(0, keys))).as(typed.substring(0, keys)).contains("Ma. Elena");
            }
        }
    }

    @Test
    void ranksExactBeforeBegunBeforeHeardBeforeMistyped() {
        index.apply(List.of(person("Uno", "Rosa", null, "1980-01-01", "1", null, null),
                person("Dos", "Rosales", null, "1980-01-01", "2", null, null),
                person("Tres", "Roza", null, "1980-01-01", "3", null, null),
                person("Cuatro", "Posa", null, "1980-01-01", "4", null, null)), List.of(), 8);
        List<SearchHit> hits = index.search("rosa", 20, Set.of());
        assertThat(hits).extracting(SearchHit::tier).containsExactly(SearchTier.EXACT, SearchTier.PREFIX,
                SearchTier.PHONETIC, SearchTier.FUZZY);
    }

    @Test
    void putsTodaysAppointmentsFirstAmongEqualsOnly() {
        UUID mariana = id("Mariana");
        assertThat(names("garcia")).first().isEqualTo("Ana");
        assertThat(index.search("garcia", 20, Set.of(mariana)).getFirst().patientId()).isEqualTo(mariana);
        assertThat(index.search("garcia nuñez", 20, Set.of(mariana)).getFirst().patientId()).isEqualTo(id("Ma. Elena"));
    }

    @Test
    void ordersEqualsByNameAsInTheSpanishAlphabet() {
        assertThat(names("garcia")).containsExactly("Ana", "José Luis", "Ma. Elena", "Mariana");
    }

    @Test
    void aChangedNameIsFoundUnderTheNewOneOnly() {
        SearchDocument before = BY_ID.get(id("Juan"));
        SearchDocument after = new SearchDocument(before.patientId(), null, before.nss(), null, null, "Juan", "Obregón",
                null, before.birthDate(), null, null, null);
        index.apply(List.of(after), List.of(), 9);
        assertThat(names("velazquez")).isEmpty();
        assertThat(index.search("obregon", 5, Set.of())).extracting(SearchHit::patientId)
                .containsExactly(before.patientId());
        assertThat(index.seq()).isEqualTo(9);
        assertThat(index.size()).isEqualTo(PEOPLE.size());
    }

    @Test
    void aMergedRecordLeadsToTheOneThatTookItsPlace() {
        UUID survivor = id("Juan");
        SearchDocument merged = new SearchDocument(UUID.randomUUID(), null, "51735530144", null, null, "Juanito",
                "Balcázar", null, null, null, null, survivor);
        index.apply(List.of(merged), List.of(), 9);
        assertThat(index.search("balcazar", 5, Set.of())).extracting(SearchHit::patientId).containsExactly(survivor);
        assertThat(index.search("51735530144", 5, Set.of())).extracting(SearchHit::patientId)
                .containsOnlyOnce(survivor);
        assertThat(index.size()).isEqualTo(PEOPLE.size() + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "'", "((", "de la ", "zzzzqqq", "%", "\\", "31/2/1979",
            "99999999999999999999",
            "ñ", "́", "🙂", "a b c d e f g h i j k l m n o p"})
    void whateverElseIsTypedDoesNoHarm(String typed) {
        assertThat(index.search(typed, 5, Set.of())).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void tellsWhatItFound() {
        assertThat(index.search("1298-79-0412-0", 1, Set.of())).singleElement().satisfies(hit -> {
            assertThat(hit.field()).isEqualTo(SearchField.NSS);
            assertThat(hit.tokens()).containsExactly("12987904120");
        });
        assertThat(index.search("elena 14/3/1979", 1, Set.of()).getFirst().field()).isEqualTo(SearchField.BIRTH_DATE);
        assertThat(index.search("Núñez", 1, Set.of()).getFirst().tokens()).containsExactly("nunez");
    }

    private SearchDocument first(String typed) {
        List<SearchHit> hits = index.search(typed, 5, Set.of());
        assertThat(hits).as(typed).isNotEmpty();
        return BY_ID.get(hits.getFirst().patientId());
    }

    private List<String> names(String typed) {
        return index.search(typed, 20, Set.of()).stream().map(hit -> BY_ID.get(hit.patientId()).givenNames()).toList();
    }

    private static UUID id(String givenNames) {
        return PEOPLE.stream().filter(person -> person.givenNames().equals(givenNames)).findFirst().orElseThrow()
                .patientId();
    }

    private static SearchDocument person(String given, String first, String second, String born, String nss,
            String curp,
            String phone) {
        UUID id = UUID.nameUUIDFromBytes(Stream.of(given, first, nss).collect(Collectors.joining("|"))
                .getBytes(StandardCharsets.UTF_8));
        return new SearchDocument(id, "E" + nss, nss, "1M" + born.substring(0, 4) + "OR", curp, given, first, second,
                LocalDate.parse(born), phone, null, null);
    }
}
