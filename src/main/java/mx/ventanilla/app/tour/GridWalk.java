package mx.ventanilla.app.tour;

import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.LEFT;
import static javafx.scene.input.KeyCode.M;
import static javafx.scene.input.KeyCode.RIGHT;
import static javafx.scene.input.KeyCode.UP;
import static javafx.scene.input.KeyCombination.ALT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import mx.ventanilla.app.StoreFolder;
import mx.ventanilla.app.practice.PracticeClinic;
import mx.ventanilla.app.practice.PracticeScale;
import mx.ventanilla.core.AppPaths;
import mx.ventanilla.core.Progress;
import mx.ventanilla.core.TemporaryFolder;

/** Goes about in the agenda of thirty rooms and two shifts, in the real window, and times each key until it is painted. */
public final class GridWalk {
    private static final int WARM_UP = 60;
    private static final int STEPS = 300;
    private static final int TURNS = 40;
    private static final List<KeyCode> ROUND = List.of(RIGHT, RIGHT, RIGHT, DOWN, RIGHT, LEFT, DOWN, LEFT, LEFT, UP,
            RIGHT, UP,
            LEFT);
    private final BiConsumer<String, Double> told;

    /** @param told gets the name and the milliseconds of each thing timed */
    public GridWalk(BiConsumer<String, Double> told) {
        this.told = told;
    }

    /** Starts and ends the JavaFX toolkit: one walk a process. */
    public void run() {
        Platform.startup(() -> {});
        Platform.setImplicitExit(false);
        try (TemporaryFolder folder = new TemporaryFolder("ventanilla-agenda")) {
            try (StoreFolder held = StoreFolder.take(new AppPaths(folder.path()))) {
                new PracticeClinic(PracticeScale.BUSY_DAY, 7, PracticeClinic.USUAL_MOMENT).create(held,
                        Progress.none());
            }
            try (TourWindow window = new TourWindow(folder.path(), TourOutfit.ALL.getFirst())) {
                TourStop agenda = new AgendaStop();
                Hands hands = window.hands(window.camera(agenda, folder.path()));
                window.seat(agenda, hands);
                walk(hands);
            }
        }
        Platform.exit();
    }

    private void walk(Hands hands) {
        hands.open("agenda");
        PaintedKeys keys = new PaintedKeys(hands);
        for (int i = 0; i < WARM_UP; i++) {
            keys.time(() -> hands.hit(RIGHT));
        }
        for (int i = 0; i < STEPS; i++) {
            PaintedKeys.Times times = keys.time(step(hands, i));
            told.accept("grid.pulse", times.pulse());
            told.accept("grid.cursor.key.to.painted", times.toPainted());
        }
        turns(keys, "grid.shift.key.to.painted", turn -> () -> hands.hit(M));
        turns(keys, "grid.day.key.to.painted", turn -> () -> hands.hit(turn % 2 == 0 ? RIGHT : LEFT, SHORTCUT_DOWN));
        turns(keys, "grid.open.key.to.painted", turn -> {
            hands.open("reception");
            return () -> hands.hit(LEFT, ALT_DOWN);
        });
    }

    private static Runnable step(Hands hands, int number) {
        return () -> hands.hit(ROUND.get(number % ROUND.size()));
    }

    private void turns(PaintedKeys keys, String name, IntFunction<Runnable> key) {
        for (int turn = 0; turn < TURNS; turn++) {
            told.accept(name, keys.time(key.apply(turn)).toPainted());
        }
    }
}
