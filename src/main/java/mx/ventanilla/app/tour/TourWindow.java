package mx.ventanilla.app.tour;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import javafx.geometry.Rectangle2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.stage.Screen;
import javafx.stage.Stage;
import mx.ventanilla.app.Desktop;
import mx.ventanilla.app.Launch;
import mx.ventanilla.app.StoreFolder;
import mx.ventanilla.app.practice.PracticeClinic;
import mx.ventanilla.core.AppPaths;

/** The real program on a folder, in one outfit. Whoever sits down next finds it as after a change of user. */
final class TourWindow implements AutoCloseable {
    static final String PASSWORD = "practica-segura";
    private final Desktop desktop;
    private final TourOutfit outfit;
    private boolean left;

    TourWindow(Path folder, TourOutfit outfit) {
        this.outfit = outfit;
        StoreFolder held = StoreFolder.take(new AppPaths(folder));
        Clock clock = Clock.fixed(PracticeClinic.usualInstant(), ZoneOffset.UTC);
        desktop = Hands.onScreen(() -> {
            Desktop made = new Desktop(new Stage(), new Launch(held, clock, store -> (request, out, err) -> 1));
            made.theme().choose(outfit.appearance());
            made.start(outfit.width(), outfit.height());
            made.theme().choose(outfit.magnification());
            toTheEdge(made.stage());
            return made;
        });
    }

    /** A camera before this window for one stop. */
    Camera camera(TourStop stop, Path out) {
        return new Camera(desktop.stage(), out, stop.name(), "-" + outfit.name());
    }

    Hands hands(Camera camera) {
        return new Hands(desktop, camera, this::dress);
    }

    /** Lets the person of the stop sit down, and sign in where they do. */
    void seat(TourStop stop, Hands hands) {
        if (!stop.person().isOfClinic() && !stop.person().signsIn()) {
            hands.await(stop.person() == TourPerson.NEWCOMER ? "firstRunScreen" : "refusalCard");
            return;
        }
        if (left) {
            hands.press(KeyCode.L, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
        }
        left = true;
        hands.await("passwordField");
        if (stop.person().signsIn()) {
            hands.focus("userNameField").type(stop.person().userName()).focus("passwordField").type(PASSWORD)
                    .press(KeyCode.ENTER).await("contentArea");
        }
        dress();
    }

    /** At the edge of the screen, as a window that fills it: popups then stay inside. */
    private static void toTheEdge(Stage stage) {
        Rectangle2D screen = Screen.getPrimary().getBounds();
        stage.setX(screen.getMaxX() - stage.getWidth());
        stage.setY(screen.getMaxY() - stage.getHeight());
    }

    private void dress() {
        Hands.onScreen(() -> {
            desktop.theme().choose(outfit.appearance());
            desktop.theme().choose(outfit.magnification());
            return 0;
        });
    }

    @Override
    public void close() {
        Hands.onScreen(() -> {
            desktop.stage().hide();
            desktop.close();
            return 0;
        });
    }
}
