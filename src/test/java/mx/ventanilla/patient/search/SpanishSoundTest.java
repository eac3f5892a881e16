package mx.ventanilla.patient.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanishSoundTest {
    @ParameterizedTest
    @CsvSource({"vazquez, basques", "velazquez, belaskes", "hernandez, ernandes", "gimenez, jimenes", "ximena, gimena",
            "ximena, jimena", "xochitl, sochil", "felix, felis", "yanez, llanes", "villa, biya", "cervantes, zerbantes",
            "quevedo, kebedo", "guerrero, guerero", "huarache, guarache", "chavez, chabes",
            "cuauhtemoc, cuautemok", "philip, filip", "jhonathan, jonatan", "rebecca, rebeca", "isaac, isac",
            "zambrano, sanbrano", "nallely, nayeli", "alexandra, alecsandra", "itzel, ytsel", "isabel, ysavel"})
    void hearsTheSameNameBehindTwoSpellings(String one, String other) {
        assertThat(Collections.disjoint(SpanishSound.keys(one), SpanishSound.keys(other))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"ruiz, luis", "rosa, roja", "pena, pera", "garcia, marcia", "luna, lona", "gomez, gamez",
            "chela, cela"})
    void keepsNamesApartThatSoundDifferent(String one, String other) {
        assertThat(SpanishSound.keys(one)).doesNotContainAnyElementsOf(SpanishSound.keys(other));
    }

    @Test
    void theBeginningOfANameSoundsLikeTheBeginningOfItsKey() {
        for (String name : List.of("garcia", "cervantes", "chavez", "guillermo", "guadalupe", "llamas", "quezada",
                "huerta", "yanez", "zambrano", "vazquez", "hernandez", "felipe", "acosta", "guerrero")) {
            for (int typed = 3; typed <= name.length(); typed++) {
                String beginning = name.substring(0, typed);
                assertThat(SpanishSound.keys(name)).as(beginning).anyMatch(key -> SpanishSound.beginnings(beginning)
                        .stream().anyMatch(key::startsWith));
            }
        }
    }
}
