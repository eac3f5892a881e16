package mx.ventanilla.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import mx.ventanilla.fx.SceneImage;
import mx.ventanilla.fx.Theme;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.robot.BaseRobot;
import org.testfx.robot.KeyboardRobot;
import org.testfx.service.query.EmptyNodeQueryException;
import org.testfx.util.WaitForAsyncUtils;

/** Shows one screen on the invisible display and acts on it. */
public final class Screen extends FxRobot implements AutoCloseable {
    private final Theme theme;
    private final Stage stage;
    private final Scene scene;
    private Callable<Boolean> busy = () -> false;

    private Screen(Theme theme, Stage stage, Scene scene) {
        this.theme = theme;
        this.stage = stage;
        this.scene = scene;
    }

    /** Shows what this makes, at this size, in the program's look. */
    public static Screen show(int width, int height, Callable<Parent> content) {
        try {
            Stage stage = FxToolkit.registerPrimaryStage();
            Screen screen = WaitForAsyncUtils.asyncFx(() -> {
                Theme theme = new Theme();
                Scene scene = theme.scene(content.call());
                stage.setScene(scene);
                stage.setWidth(width);
                stage.setHeight(height);
                stage.setX(0);
                stage.setY(0);
                stage.show();
                stage.requestFocus();
                return new Screen(theme, stage, scene);
            }).get(30, TimeUnit.SECONDS);
            screen.settle();
            return screen;
        } catch (Exception fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** From now on every act also waits until this is no longer so: until what it began away from the screen is done. */
    public void waitWhile(Callable<Boolean> working) {
        busy = working;
    }

    public Theme theme() {
        return theme;
    }

    public Scene scene() {
        return scene;
    }

    public Stage stage() {
        return stage;
    }

    /** Does this on the screen's thread and waits for what follows from it. */
    public void doing(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, action);
        settle();
    }

    /** Presses these together and lets them go, the last one first. */
    @Override
    public FxRobot push(KeyCode... keys) {
        KeyboardRobot keyboard = robotContext().getKeyboardRobot();
        for (KeyCode key : keys) {
            keyboard.pressNoWait(key);
            drain();
        }
        for (int i = keys.length - 1; i >= 0; i--) {
            keyboard.releaseNoWait(keys[i]);
            drain();
        }
        settle();
        return this;
    }

    /** Types a text into what has the focus, a letter as soon as the one before it is dealt with. */
    @Override
    public FxRobot write(String text) {
        BaseRobot keyboard = robotContext().getBaseRobot();
        for (int i = 0; i < text.length(); i++) {
            String letter = text.substring(i, i + 1);
            keyboard.typeKeyboard(typedInto(), keyOf(letter), letter);
            drain();
        }
        settle();
        return this;
    }

    /** A letter needs no pause after it: see {@link #settle}. */
    @Override
    public FxRobot write(String text, int pause) {
        return write(text);
    }

    @Override
    public FxRobot type(KeyCode... keys) {
        for (KeyCode key : keys) {
            push(key);
        }
        return this;
    }

    private static KeyCode keyOf(String letter) {
        return switch (letter) {
            case "\n" -> KeyCode.ENTER;
            case "\t" -> KeyCode.TAB;
            default -> KeyCode.UNDEFINED;
        };
    }

    private Scene typedInto() {
        return Window.getWindows().stream().filter(Window::isFocused).findFirst().map(Window::getScene)
                .orElse(scene);
    }

    /**
     * Waits until all that was asked of the screen's thread is done and the screen was laid out twice after it, for a
     * layout may ask for another. The robot's own wait sleeps a twentieth of a second for each letter, and says nothing of
     * the layout.
     */
    private void settle() {
        drain();
        await(() -> !busy.call());
        awaitLayout();
        awaitLayout();
    }

    private void awaitLayout() {
        CountDownLatch laidOut = new CountDownLatch(1);
        Runnable seen = laidOut::countDown;
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            scene.addPostLayoutPulseListener(seen);
            Platform.requestNextPulse();
            if (!stage.isShowing()) {
                laidOut.countDown();
            }
        });
        try {
            laidOut.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> scene.removePostLayoutPulseListener(seen));
    }

    private static void drain() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {});
    }

    /** Waits until this is so, at most half a minute: a busy machine is slow, not wrong. */
    public void await(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS,
                    () -> WaitForAsyncUtils.asyncFx(() -> isSo(condition)).get());
        } catch (TimeoutException late) {
            throw new AssertionError("it did not come true in half a minute", late);
        }
    }

    private static boolean isSo(Callable<Boolean> condition) throws Exception {
        try {
            return condition.call();
        } catch (EmptyNodeQueryException notYet) {
            return false;
        }
    }

    /** Writes what is seen now, for a person to look at. */
    public void writeTo(Path png) {
        settle();
        SceneImage image = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> SceneImage.of(scene));
        try {
            image.writeTo(png);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Override
    public void close() {
        doing(stage::hide);
    }
}
