package mx.ventanilla.app.tour;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import mx.ventanilla.app.AppContext;
import mx.ventanilla.app.Desktop;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.Problem;
import mx.ventanilla.fx.FaultReport;
import mx.ventanilla.fx.FaultWindow;
import mx.ventanilla.fx.Section;
import mx.ventanilla.fx.Toasts;

/** Uses the window as a person does, with the keyboard, and takes pictures of what is seen. */
final class Hands {
    private static final long SETTLE_MILLIS = 180;
    private static final long BUSY_MILLIS = 60;
    private static final long PATIENCE_MILLIS = 20_000;
    private final Desktop desktop;
    private final Stage stage;
    private final Camera camera;
    private final Runnable dressing;

    /** @param dressing puts the outfit on again: whoever signs in on the way brings a look of their own */
    Hands(Desktop desktop, Camera camera, Runnable dressing) {
        this.dressing = dressing;
        this.desktop = desktop;
        this.stage = desktop.stage();
        this.camera = camera;
    }

    /** The services of the clinic that is walked through, to find whom to look up. */
    AppContext context() {
        return desktop.context();
    }

    /** Goes to this workspace as one does from anywhere: by its word in the palette. */
    Hands open(String workspace) {
        return press(KeyCode.K, KeyCombination.SHORTCUT_DOWN)
                .type(new Messages(Messages.SPANISH).text("shell.workspace." + workspace)).press(KeyCode.ENTER);
    }

    Hands press(KeyCode code, KeyCombination.Modifier... modifiers) {
        onScreen(() -> {
            hit(code, modifiers);
            return 0;
        });
        settle();
        return this;
    }

    /** A key pressed and released now, on the screen's own thread, and nothing waited for. */
    void hit(KeyCode code, KeyCombination.Modifier... modifiers) {
        KeyCodeCombination keys = new KeyCodeCombination(code, modifiers);
        fire(pressed(keys, KeyEvent.KEY_PRESSED));
        fire(pressed(keys, KeyEvent.KEY_RELEASED));
    }

    Scene scene() {
        return stage.getScene();
    }

    /** True while the program works on what was asked for. */
    boolean areAwaited() {
        return desktop.isBusy();
    }

    private static KeyEvent pressed(KeyCodeCombination keys, EventType<KeyEvent> type) {
        boolean shift = keys.getShift() == KeyCombination.ModifierValue.DOWN;
        boolean control = keys.getControl() == KeyCombination.ModifierValue.DOWN
                || keys.getShortcut() == KeyCombination.ModifierValue.DOWN;
        boolean alt = keys.getAlt() == KeyCombination.ModifierValue.DOWN;
        return new KeyEvent(type, "", keys.getCode().getName(), keys.getCode(), shift, control, alt, false);
    }

    /** As {@link #press}, with a picture of what is seen while the work is under way. */
    Hands pressAndSee(String name, KeyCode code, KeyCombination.Modifier... modifiers) {
        onScreen(() -> {
            fire(pressed(new KeyCodeCombination(code, modifiers), KeyEvent.KEY_PRESSED));
            return 0;
        });
        pause(BUSY_MILLIS);
        camera.take(name);
        settle();
        return this;
    }

    /** Chooses a part of Administración in its list. */
    Hands section(String id) {
        onScreen(() -> {
            ListView<?> list = (ListView<?>) find("sectionList");
            int index = IntStream.range(0, list.getItems().size())
                    .filter(i -> ((Section) list.getItems().get(i)).id().equals(id)).findFirst()
                    .orElseThrow(() -> new NeverSeen(id));
            list.getSelectionModel().select(index);
            list.scrollTo(Math.max(0, index - 1));
            return 0;
        });
        settle();
        return focus("sectionList").press(KeyCode.ENTER);
    }

    /** Goes into a field and empties it. */
    Hands clear(String id) {
        focus(id);
        onScreen(() -> {
            ((TextInputControl) find(id)).clear();
            return 0;
        });
        return this;
    }

    /** The window tells a trouble that no part of the screen showed. */
    Hands tell(Problem problem) {
        onScreen(() -> {
            ((Toasts) find("toastLayer")).problem(problem);
            return 0;
        });
        return this;
    }

    /** The window shows a fault of the program. */
    Hands show(FaultReport report) {
        onScreen(() -> {
            ((FaultWindow) stage.getScene().getRoot().getChildrenUnmodifiable().getFirst()).show(report);
            return 0;
        });
        return this;
    }

    Hands type(String text) {
        for (int at = 0; at < text.length(); at++) {
            String letter = text.substring(at, at + 1);
            onScreen(() -> {
                fire(new KeyEvent(KeyEvent.KEY_TYPED, letter, "", KeyCode.UNDEFINED, false, false, false, false));
                return 0;
            });
        }
        settle();
        return this;
    }

    Hands focus(String id) {
        await(id);
        onScreen(() -> {
            find(id).requestFocus();
            return 0;
        });
        return this;
    }

    /** Waits until a node with this id can be seen; for as long as the program works on what was asked for. */
    Hands await(String id) {
        Patience patience = new Patience(System::nanoTime);
        while (!onScreen(() -> isSeen(id))) {
            if (patience.isOver(desktop.isBusy())) {
                throw new NeverSeen(id);
            }
            pause(50);
        }
        settle();
        return this;
    }

    /** Takes a picture of the window with the popups that lie over it. */
    Hands shoot(String name) {
        dressing.run();
        settle();
        camera.take(name);
        return this;
    }

    static <T> T onScreen(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private boolean isSeen(String id) {
        Node node = stage.getScene().lookup("#" + id);
        for (Node it = node; it != null; it = it.getParent()) {
            if (!it.isVisible()) {
                return false;
            }
        }
        return node != null;
    }

    private Node find(String id) {
        return stage.getScene().lookup("#" + id);
    }

    private void fire(KeyEvent event) {
        Scene scene = stage.getScene();
        EventTarget target = scene.getFocusOwner() == null ? scene : scene.getFocusOwner();
        Event.fireEvent(target, event);
    }

    /** Gives the program time to answer, and waits for what it began. */
    private void settle() {
        long deadline = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        do {
            pause(SETTLE_MILLIS);
        } while (desktop.isBusy() && System.nanoTime() < deadline);
        onScreen(() -> 0);
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
