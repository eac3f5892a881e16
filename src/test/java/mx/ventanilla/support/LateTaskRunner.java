package mx.ventanilla.support;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import mx.ventanilla.core.Problem;
import mx.ventanilla.core.TaskRunner;

/** Work that ends when a test says so, in any order. */
public final class LateTaskRunner implements TaskRunner {
    private final List<Runnable> waiting = new ArrayList<>();
    private int ended;

    @Override
    public <T> Running<T> run(String nameKey, Work<T> work) {
        List<Consumer<Running<T>>> wanted = new ArrayList<>();
        waiting.add(() -> {
            Running<T> ended = new InlineTaskRunner().run(nameKey, work);
            wanted.forEach(each -> each.accept(ended));
        });
        return new Waiting<>(wanted);
    }

    /** How much work was asked for until now. */
    public int begun() {
        return waiting.size();
    }

    /** Ends in their order all after the last that was ended, and what is asked for because of it. */
    public void finishAll() {
        while (ended < waiting.size()) {
            finish(ended);
        }
    }

    /** Ends the work that was asked for at this place, from 0; it ends although nobody wants it any more. */
    public void finish(int number) {
        ended = Math.max(ended, number + 1);
        waiting.get(number).run();
    }

    private record Waiting<T>(List<Consumer<Running<T>>> wanted) implements Running<T> {
        @Override
        public Running<T> onDone(Consumer<? super T> consumer) {
            wanted.add(ended -> ended.onDone(consumer));
            return this;
        }

        @Override
        public Running<T> onProblem(Consumer<Problem> consumer) {
            wanted.add(ended -> ended.onProblem(consumer));
            return this;
        }

        @Override
        public Running<T> onEnd(Runnable action) {
            wanted.add(ended -> ended.onEnd(action));
            return this;
        }

        @Override
        public Running<T> onProgress(ProgressConsumer consumer) {
            return this;
        }

        @Override
        public void cancel() {}
    }
}
