package mx.ventanilla.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import mx.ventanilla.core.Problem;
import mx.ventanilla.support.LateTaskRunner;
import org.junit.jupiter.api.Test;

/** Nothing of an older answer is ever chosen, however fast one types. */
class TypedSearchTest {
    private static final Map<String, List<String>> ANSWERS = Map.of("", List.of("Ana", "Luz"), "g",
            List.of("Gil", "Garza"), "ga", List.of("Garza"), "gax", List.of());

    private final LateTaskRunner later = new LateTaskRunner();
    private final List<String> chosen = new ArrayList<>();
    private final TypedSearch<String> search = new TypedSearch<>(later, "reception.task.search", this::answer);
    private boolean broken;

    private List<String> answer(String text) {
        if (broken) {
            throw Problem.of("store.missing");
        }
        return Objects.requireNonNull(ANSWERS.get(text));
    }

    private void type(String text) {
        search.queryProperty().set(text);
    }

    @Test
    void choosesNobodyOfAnOlderAnswer() {
        search.ask();
        later.finish(0);
        assertThat(search.chosen()).contains("Ana");

        type("g");
        assertThat(search.chosen()).isEmpty();
        search.enter(chosen::add);
        assertThat(chosen).isEmpty();
    }

    @Test
    void waitsWithEnterAndChoosesOnlyWhoStandsAlone() {
        type("g");
        search.enter(chosen::add);
        later.finish(0);
        assertThat(chosen).isEmpty();
        assertThat(search.chosen()).contains("Gil");

        type("ga");
        search.enter(chosen::add);
        later.finish(1);
        assertThat(chosen).containsExactly("Garza");
    }

    @Test
    void forgetsTheEnterWhenOneGoesOnTyping() {
        type("ga");
        search.enter(chosen::add);
        type("gax");
        later.finish(0);
        later.finish(1);
        assertThat(chosen).isEmpty();
        assertThat(search.isFruitless()).isTrue();

        type("ga");
        later.finish(2);
        assertThat(chosen).isEmpty();
    }

    @Test
    void dropsAnAnswerThatComesAfterANewerOne() {
        type("g");
        type("ga");
        later.finish(1);
        later.finish(0);
        assertThat(search.found()).containsExactly("Garza");
    }

    @Test
    void leavesNobodyToChooseWhenTheNewestAnswerFails() {
        type("g");
        later.finish(0);
        broken = true;
        type("ga");
        search.enter(chosen::add);
        later.finish(1);
        search.enter(chosen::add);
        assertThat(chosen).isEmpty();
        assertThat(search.found()).isEmpty();
        assertThat(search.searchingProperty().get()).isFalse();
    }

    @Test
    void dropsALookAgainThatEndsAfterANewerOne() {
        type("g");
        later.finish(0);
        search.renew(Function.identity());
        type("ga");
        later.finish(2);
        later.finish(1);
        assertThat(search.found()).containsExactly("Garza");
    }

    @Test
    void keepsTheHighlightWhenItLooksAgain() {
        type("g");
        later.finish(0);
        search.move(1);
        search.renew(Function.identity());
        later.finish(1);
        assertThat(search.chosen()).contains("Garza");
        search.move(5);
        assertThat(search.highlightedProperty().get()).isEqualTo(1);
        search.move(-5);
        assertThat(search.highlightedProperty().get()).isZero();
    }

    @Test
    void anEmptyTextFindsNothingByItself() {
        type("g");
        later.finish(0);
        search.clear();
        assertThat(search.found()).isEmpty();
        assertThat(search.searchingProperty().get()).isFalse();
        assertThat(search.isFruitless()).isFalse();
    }
}
