package mx.ventanilla.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MarkedTest {
    @Test
    void showsWhichBeginningsOfTheNameWereTyped() {
        assertThat(shown(Marked.matching("García Martínez, María Elena", "garcia mar")))
                .isEqualTo("[García] [Mar]tínez, [Mar]ía Elena");
        assertThat(shown(Marked.matching("De la Peña Núñez, Iñaki", "PENA nu")))
                .isEqualTo("De la [Peña] [Nú]ñez, Iñaki");
        assertThat(shown(Marked.matching("Márquez, Ofelia", "arq"))).isEqualTo("Márquez, Ofelia");
        assertThat(shown(Marked.matching("Ríos, Ana", ""))).isEqualTo("Ríos, Ana");
        assertThat(shown(Marked.matching("Ríos, Ana", "anabel"))).isEqualTo("Ríos, Ana");
    }

    @Test
    void readsMarksOfASentence() {
        assertThat(shown(Marked.parse("Ficha **C4-07** · espera **18** min")))
                .isEqualTo("Ficha [C4-07] · espera [18] min");
        assertThat(shown(Marked.parse("Sin marcas"))).isEqualTo("Sin marcas");
    }

    @Test
    void losesNoLetterWhateverIsTyped() {
        String name = "Ñandú-O'Brien López, José Á.";
        for (int from = 0; from < name.length(); from++) {
            for (int to = from; to <= name.length(); to++) {
                String typed = name.substring(from, to);
                String joined = Marked.matching(name, typed).stream().map(Marked::text).collect(Collectors.joining());
                assertThat(joined).as(typed).isEqualTo(name);
            }
        }
    }

    private static String shown(List<Marked> stretches) {
        return stretches.stream().map(part -> part.strong() ? "[" + part.text() + "]" : part.text())
                .collect(Collectors.joining());
    }
}
