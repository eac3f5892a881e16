package mx.ventanilla.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class HistoryRunnerTest {
    private static final class Numbers implements HistoryRunner.Play<List<Integer>, Integer> {
        @Override
        public Integer invent(RandomGenerator random, List<Integer> world) {
            return random.nextInt(100);
        }

        @Override
        public void perform(List<Integer> world, Integer action) {
            world.add(action);
        }

        @Override
        public void verify(List<Integer> world) {
            assertThat(world.stream().filter(number -> number >= 90).count()).isLessThan(2);
        }
    }

    @Test
    void shrinksAFailingHistoryToTheStepsThatMatter() {
        HistoryRunner<List<Integer>, Integer> runner = new HistoryRunner<>(ArrayList::new, new Numbers());

        assertThatThrownBy(() -> runner.run(7, 50, 100)).isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("seed 7, 2 steps left of ");
    }

    @Test
    void letsAHealthyHistoryPass() {
        new HistoryRunner<List<Integer>, Integer>(ArrayList::new, new Numbers()).run(7, 3, 1);
    }
}
