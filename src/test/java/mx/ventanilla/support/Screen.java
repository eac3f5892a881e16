package mx.ventanilla.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import mx.ventanilla.fx.SceneImage;
import mx.ventanilla.fx.Theme;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Shows one screen on the invisible display and acts on it. */
public final class Screen extends FxRobot implements AutoCloseable {
    private final Theme theme;
    private final Stage stage;
    private final Scene scene;

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
            WaitForAsyncUtils.waitForFxEvents();
            return screen;
        } catch (Exception fault) {
            throw new IllegalStateException(fault);
        }
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
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Waits until this is so, at most half a minute: a busy machine is slow, not wrong. */
    public void await(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        } catch (TimeoutException late) {
            throw new AssertionError("it did not come true in half a minute", late);
        }
    }

    /** Writes what is seen now, for a person to look at. */
    public void writeTo(Path png) {
        WaitForAsyncUtils.waitForFxEvents();
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
