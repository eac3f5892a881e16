package mx.ventanilla.support;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import mx.ventanilla.core.Problem;
import mx.ventanilla.core.Progress;
import mx.ventanilla.core.TaskRunner;

/** Does the work at once on the calling thread; a fault is thrown at the test. */
public final class InlineTaskRunner implements TaskRunner {
    private final List<String> names = new ArrayList<>();

    /** Names of all work asked for, in order. */
    public List<String> names() {
        return List.copyOf(names);
    }

    @Override
    public <T> Running<T> run(String nameKey, Work<T> work) {
        names.add(nameKey);
        Ended<T> ended = new Ended<>();
        try {
            ended.result.add(work.execute(ended.progress()));
        } catch (Problem problem) {
            ended.problems.add(problem);
        } catch (Exception fault) {
            throw new AssertionError("fault in " + nameKey, fault);
        }
        return ended;
    }

    private static final class Ended<T> implements Running<T> {
        private record Step(long done, long total) {}

        private final List<T> result = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private final List<Step> steps = new ArrayList<>();

        private Progress progress() {
            return new Progress() {
                @Override
                public void report(long done, long total) {
                    steps.add(new Step(done, total));
                }

                @Override
                public boolean isCancelled() {
                    return false;
                }
            };
        }

        @Override
        public Running<T> onDone(Consumer<? super T> consumer) {
            result.forEach(consumer);
            return this;
        }

        @Override
        public Running<T> onProblem(Consumer<Problem> consumer) {
            problems.forEach(consumer);
            return this;
        }

        @Override
        public Running<T> onEnd(Runnable action) {
            action.run();
            return this;
        }

        @Override
        public Running<T> onProgress(ProgressConsumer consumer) {
            steps.forEach(step -> consumer.accept(step.done(), step.total()));
            return this;
        }

        @Override
        public void cancel() {}
    }
}
