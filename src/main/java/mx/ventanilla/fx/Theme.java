package mx.ventanilla.fx;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/** The look of all windows: AtlantaFX Primer, the tokens of one appearance, the program's stylesheet, and the size. */
public final class Theme {
    private static final List<String> FONTS = List.of("Roboto-Regular.ttf", "Roboto-Medium.ttf", "Roboto-Bold.ttf");
    private static final double ANY_SIZE = 13;

    private final Set<Scene> scenes = Collections.newSetFromMap(new WeakHashMap<>());
    private Appearance appearance = Appearance.LIGHT;
    private Magnification magnification = Magnification.NORMAL;

    /** Loads the bundled fonts. Needs the JavaFX toolkit. */
    public Theme() {
        FONTS.forEach(Theme::loadFont);
        dress();
    }

    /** A scene with this content that follows every later change of the look. */
    public Scene scene(Parent content) {
        Scene scene = new Scene(new MagnifiedPane(content));
        AltKeys.leadIn(scene);
        scenes.add(scene);
        dress(scene);
        return scene;
    }

    /** Lets a scene made elsewhere (a dialog's) follow the look; it is not magnified. */
    public void applyTo(Scene scene) {
        scenes.add(scene);
        dress(scene);
    }

    public Appearance appearance() {
        return appearance;
    }

    public Magnification magnification() {
        return magnification;
    }

    /** What is worn already is not put on again: every node of the window would be styled anew. */
    public void choose(Appearance chosen) {
        if (chosen != appearance) {
            appearance = chosen;
            dress();
        }
    }

    /** As {@link #choose(Appearance)}. */
    public void choose(Magnification chosen) {
        if (chosen != magnification) {
            magnification = chosen;
            dress();
        }
    }

    private void dress() {
        Application.setUserAgentStylesheet(switch (appearance) {
            case LIGHT -> new PrimerLight().getUserAgentStylesheet();
            case DARK -> new PrimerDark().getUserAgentStylesheet();
        });
        scenes.forEach(this::dress);
    }

    private void dress(Scene scene) {
        scene.getStylesheets().setAll(Stream.of(appearance.tokens(), "ventanilla.css", magnification.stylesheet())
                .map(name -> resource(name).toExternalForm()).toList());
        if (scene.getRoot() instanceof MagnifiedPane pane) {
            pane.magnify(magnification);
        }
    }

    private static void loadFont(String name) {
        try (InputStream file = resource("fonts/" + name).openStream()) {
            Objects.requireNonNull(Font.loadFont(file, ANY_SIZE), name);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static URL resource(String name) {
        return Objects.requireNonNull(Theme.class.getResource(name), name);
    }
}
