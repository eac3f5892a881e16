package mx.ventanilla.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortSurnameTest {
    @ParameterizedTest
    @CsvSource({
            "Campos, 8, Campos",
            "Montes de Oca, 8, Montes",
            "De la Cruz, 8, De la C.",
            "Hernández, 7, Hernán.",
            "Hernández, 6, Hern.",
            "Domínguez, 6, Domín.",
            "Santiago, 7, Sant.",
            "Gutiérrez, 8, Gutiérr.",
            "Ávila, 4, Ávila",
            "Li, 1, Li"})
    void theLongestFormThatFitsIsShown(String surname, int letters, String shown) {
        assertThat(ShortSurname.of(surname, form -> form.length() <= letters)).isEqualTo(shown);
    }
}
