package mx.ventanilla.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FuzzyWordsTest {
    @Test
    void findsBeginningsInAnyOfTheWords() {
        assertThat(FuzzyWords.score("reg lle", "Registrar llegada")).isPositive();
        assertThat(FuzzyWords.score("lle", "Registrar llegada")).isPositive();
        assertThat(FuzzyWords.score("rlle", "Registrar llegada")).isPositive();
        assertThat(FuzzyWords.score("sesion", "Cerrar sesión")).isPositive();
    }

    @Test
    void refusesLettersThatDoNotOccurInThisOrder() {
        assertThat(FuzzyWords.score("xyz", "Registrar llegada")).isEqualTo(FuzzyWords.NO_MATCH);
        assertThat(FuzzyWords.score("ager", "Registrar")).isEqualTo(FuzzyWords.NO_MATCH);
    }

    @Test
    void doesNotOfferToUndoToWhoLooksForHernandez() {
        assertThat(FuzzyWords.score("her", "Deshacer")).isEqualTo(FuzzyWords.NO_MATCH);
    }

    @Test
    void tellsWhatBeginsSoFromWhatMayBeMeant() {
        assertThat(FuzzyWords.begin("reg lle", "Registrar llegada")).isTrue();
        assertThat(FuzzyWords.begin("SESIÓN", "Cerrar sesión")).isTrue();
        assertThat(FuzzyWords.begin("her", "Guardar las hojas en PDF Informes")).isFalse();
        assertThat(FuzzyWords.begin("", "Agenda")).isTrue();
    }

    @Test
    void putsTheBeginningOfTheWordsFirst() {
        assertThat(FuzzyWords.score("age", "Agenda")).isGreaterThan(FuzzyWords.score("age", "Imprimir la agenda"));
        assertThat(FuzzyWords.score("age", "Imprimir la agenda"))
                .isGreaterThan(FuzzyWords.score("age", "Llamar al siguiente"));
    }
}
