package mx.ventanilla.referral.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mx.ventanilla.core.Finding;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.Sex;
import mx.ventanilla.support.Garbage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiagnosisCatalogueTest {
    private static final DiagnosisCatalogue CATALOGUE = DiagnosisCatalogue.load();
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 5);

    @Test
    void holdsTheWholeCatalogueWithNamesOnOneLine() {
        assertThat(CATALOGUE.size()).isEqualTo(9_214);
        assertThat(CATALOGUE.search("neuroblastoma", Map.of(), 50)).allMatch(it -> !it.name().contains("\n"));
        assertThat(CATALOGUE.find("I10").orElseThrow().label()).isEqualTo("I10 Hipertensión esencial (primaria)");
    }

    @ParameterizedTest
    @CsvSource({"presion alta,I10X", "azúcar,E119", "anginas,J039", "embarazo,Z321", "AZUCAR EN LA SANGRE,E119",
            "piedras vesicula,K802", "almorranas,K649", "mal de orin,N390", "esencial hipertension,I10X", "i10,I10X",
            "E11.9,E119", "e119,E119", "derrame,I64X", "ciatica,M543", "hernia ombligo,K429", "perrilla,H000"})
    void findsWhatIsMeantFirst(String typed, String key) {
        List<Diagnosis> found = CATALOGUE.search(typed, Map.of(), 8);
        assertThat(found).extracting(Diagnosis::key).as(typed).contains(key);
        assertThat(found.getFirst().key()).as(typed).isEqualTo(key);
    }

    @Test
    void everyLayWordLeadsToItsKey() {
        for (LayWords.Line line : LayWords.read()) {
            assertThat(line.keys()).allMatch(key -> CATALOGUE.find(key).isPresent()
                    || !CATALOGUE.search(key, Map.of(), 1).isEmpty(), "exists: " + line.keys());
            for (String phrase : line.phrases()) {
                assertThat(CATALOGUE.search(phrase, Map.of(), 12)).as(phrase)
                        .anyMatch(it -> line.keys().stream().anyMatch(it.key()::startsWith));
            }
        }
        assertThat(LayWords.read().stream().mapToInt(line -> line.phrases().size()).sum()).isGreaterThan(600);
    }

    @Test
    void offersWhatThisDoctorUsesBefore() {
        assertThat(CATALOGUE.search("diabetes", Map.of("E142", 3), 3).getFirst().key()).isEqualTo("E142");
    }

    @Test
    void refusesOutsideSexAndAgeWithTheReason() {
        Messages spanish = new Messages(Messages.SPANISH);
        Diagnosis pregnancy = CATALOGUE.find("Z321").orElseThrow();
        assertThat(DiagnosisRules.check(pregnancy, Sex.M, LocalDate.of(1999, 1, 1), TODAY)).isEmpty();
        List<Finding> man = DiagnosisRules.check(pregnancy, Sex.H, LocalDate.of(1999, 1, 1), TODAY);
        assertThat(spanish.text(man.getFirst())).isEqualTo("«Z32.1 Embarazo confirmado» solo es posible en mujeres.");
        List<Finding> girl = DiagnosisRules.check(pregnancy, Sex.M, LocalDate.of(2018, 3, 6), TODAY);
        assertThat(spanish.text(girl.getFirst())).contains("desde los 9 años");
        assertThat(DiagnosisRules.check(pregnancy, Sex.M, LocalDate.of(2018, 3, 5), TODAY)).isEmpty();
        assertThat(DiagnosisRules.check(pregnancy, Sex.M, LocalDate.of(1967, 3, 6), TODAY)).isEmpty();
        assertThat(DiagnosisRules.check(pregnancy, Sex.M, LocalDate.of(1967, 3, 5), TODAY)).hasSize(1);
        assertThat(DiagnosisRules.check(pregnancy, null, null, TODAY)).isEmpty();
    }

    @Test
    void neverStumblesOverWhatIsTyped() {
        Garbage.texts(11).limit(1_000).forEach(text -> CATALOGUE.search(text, Map.of(), 8));
    }
}
