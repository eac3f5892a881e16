package mx.ventanilla.fx;

import org.jspecify.annotations.Nullable;

/** Numbers what is asked, so that the newest answer alone counts, and does then what somebody waits for. */
public final class Asking {
    private int asked;
    private int answered;
    private @Nullable Runnable waiting;

    /** @return the number of this question */
    public int ask() {
        return ++asked;
    }

    /** True while nothing newer was asked. */
    public boolean isNewest(int number) {
        return number == asked;
    }

    /** The newest answer is on the screen. */
    public void answered() {
        answered = asked;
        Runnable then = waiting;
        waiting = null;
        if (then != null) {
            then.run();
        }
    }

    /** Does this now, or once the newest answer is on the screen. */
    public void whenAnswered(Runnable then) {
        if (answered == asked) {
            then.run();
        } else {
            waiting = then;
        }
    }

    /** What was waited for is no longer wanted. */
    public void forget() {
        waiting = null;
    }
}
