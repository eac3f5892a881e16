package mx.ventanilla.support;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Plays random histories against a world and, when one fails, deletes actions from it as long as it still fails, then
 * reports the seed and the short history.
 *
 * @param <W> the world under test together with its model; closed after each history when it can be
 * @param <A> an action: a value that prints well and means the same in a fresh world
 */
public final class HistoryRunner<W, A> {
    private static final int SHRINKING_ROUNDS = 400;

    private final Supplier<W> fresh;
    private final Play<W, A> play;

    /** How to act upon a world. */
    public interface Play<W, A> {
        /** An action that makes sense now; it may look at the world but not change it. */
        A invent(RandomGenerator random, W world);

        /** Does it. After shrinking, an action may have lost its ground: then it does nothing. */
        void perform(W world, A action);

        /** Checks what must hold after each step; throws when it does not. */
        void verify(W world);
    }

    public HistoryRunner(Supplier<W> fresh, Play<W, A> play) {
        this.fresh = fresh;
        this.play = play;
    }

    /** Plays this many histories of this many steps; the n-th has seed {@code seed + n}. */
    public void run(long seed, int histories, int steps) {
        for (int n = 0; n < histories; n++) {
            List<A> history = new ArrayList<>();
            Throwable failure = invent(seed + n, steps, history);
            if (failure != null) {
                throw shortest(seed + n, history, failure);
            }
        }
    }

    private @Nullable Throwable invent(long seed, int steps, List<A> history) {
        RandomGenerator random = new SplittableRandom(seed);
        return inWorld(world -> {
            for (int step = 0; step < steps; step++) {
                A action = play.invent(random, world);
                history.add(action);
                play.perform(world, action);
                play.verify(world);
            }
        });
    }

    private @Nullable Throwable replay(List<A> history) {
        return inWorld(world -> {
            for (A action : history) {
                play.perform(world, action);
                play.verify(world);
            }
        });
    }

    private AssertionError shortest(long seed, List<A> history, Throwable failure) {
        List<A> failing = history;
        Throwable cause = failure;
        int rounds = 0;
        for (int chunk = Math.max(1, failing.size() / 2); chunk >= 1; chunk /= 2) {
            for (int at = 0; at < failing.size() && rounds < SHRINKING_ROUNDS;) {
                List<A> shorter = without(failing, at, chunk);
                Throwable again = replay(shorter);
                rounds++;
                if (again == null) {
                    at += chunk;
                } else {
                    failing = shorter;
                    cause = again;
                }
            }
        }
        StringBuilder story = new StringBuilder(
                "seed " + seed + ", " + failing.size() + " steps left of " + history.size());
        failing.forEach(action -> story.append("\n  ").append(action));
        return new AssertionError(story.append("\n").append(cause).toString(), cause);
    }

    private static <A> List<A> without(List<A> history, int at, int count) {
        List<A> shorter = new ArrayList<>(history.subList(0, at));
        shorter.addAll(history.subList(Math.min(history.size(), at + count), history.size()));
        return shorter;
    }

    private @Nullable Throwable inWorld(Story<W> story) {
        try {
            W world = fresh.get();
            try {
                story.play(world);
            } finally {
                if (world instanceof AutoCloseable closeable) {
                    closeable.close();
                }
            }
            return null;
        } catch (Exception | AssertionError failure) {
            return failure;
        }
    }

    private interface Story<W> {
        void play(W world) throws Exception;
    }
}
