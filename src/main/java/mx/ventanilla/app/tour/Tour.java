package mx.ventanilla.app.tour;

import static javafx.scene.input.KeyCode.DIGIT1;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.F1;
import static javafx.scene.input.KeyCode.F3;
import static javafx.scene.input.KeyCode.F4;
import static javafx.scene.input.KeyCode.F6;
import static javafx.scene.input.KeyCode.F7;
import static javafx.scene.input.KeyCode.F8;
import static javafx.scene.input.KeyCode.F9;
import static javafx.scene.input.KeyCode.K;
import static javafx.scene.input.KeyCode.M;
import static javafx.scene.input.KeyCode.PAGE_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.stage.Stage;
import mx.ventanilla.app.Desktop;
import mx.ventanilla.app.Launch;
import mx.ventanilla.app.StoreFolder;
import mx.ventanilla.app.practice.PracticeClinic;
import mx.ventanilla.app.practice.PracticeMark;
import mx.ventanilla.app.practice.PracticeScale;
import mx.ventanilla.core.AppPaths;
import mx.ventanilla.core.Progress;
import mx.ventanilla.core.TemporaryFolder;
import mx.ventanilla.fx.Appearance;
import mx.ventanilla.fx.Magnification;

/** Walks through every screen of the real program on an invented clinic, without a display, and writes pictures. */
public final class Tour {
    private static final String PASSWORD_FIELD = "passwordField";
    private static final String SEARCH = "searchField";
    private static final int ADMIN_SECTIONS = 11;
    private final Path out;
    private final Progress progress;
    private final List<Path> pictures = new ArrayList<>();

    public Tour(Path out, Progress progress) {
        this.out = out;
        this.progress = progress;
    }

    /** The pictures that were written. */
    public List<Path> run() {
        Platform.startup(() -> {});
        Platform.setImplicitExit(false);
        try (TemporaryFolder folder = new TemporaryFolder("ventanilla-recorrido")) {
            firstRun(folder.path().resolve("new"), new Size(1366, 768));
            Path clinic = folder.path().resolve("clinic");
            try (StoreFolder held = StoreFolder.take(new AppPaths(clinic))) {
                new PracticeClinic(PracticeScale.TINY, 1, PracticeClinic.USUAL_MOMENT).create(held, progress);
            }
            walk(clinic, new Size(1366, 768), Appearance.LIGHT, Magnification.NORMAL);
            walk(clinic, new Size(1366, 768), Appearance.DARK, Magnification.NORMAL);
            walk(clinic, new Size(1920, 1080), Appearance.LIGHT, Magnification.NORMAL);
            walk(clinic, new Size(1920, 1080), Appearance.LIGHT, Magnification.DOUBLE);
        }
        Platform.exit();
        return pictures;
    }

    private void firstRun(Path folder, Size size) {
        visit(folder, size, "-first-run", (desktop, hands) -> {
            hands.await("firstRunScreen").shoot("assistant").press(ENTER).shoot("assistant-faults");
            hands.type("UMF 1 San Miguel").shoot("assistant-typed");
        });
    }

    private void walk(Path folder, Size size, Appearance appearance, Magnification magnification) {
        String suffix = "-%dx%d-%s%s".formatted(size.width(), size.height(), appearance.name().toLowerCase(
                Locale.ROOT), magnification == Magnification.NORMAL ? "" : "-200");
        visit(folder, size, suffix, (desktop, hands) -> {
            dress(desktop, appearance, magnification);
            signIn(hands);
            dress(desktop, appearance, magnification);
            reception(hands, TourPeople.of(desktop.context()));
            frame(hands);
            agenda(hands);
        });
        visit(folder, size, suffix + "-admin", (desktop, hands) -> {
            hands.await(PASSWORD_FIELD).focus("userNameField").type("admin").focus(PASSWORD_FIELD)
                    .type("practica-segura").press(ENTER).await(SEARCH);
            dress(desktop, appearance, magnification);
            hands.press(K, SHORTCUT_DOWN).type("administra").press(ENTER).shoot("admin");
            for (int i = 1; i < ADMIN_SECTIONS; i++) {
                hands.press(PAGE_DOWN, SHORTCUT_DOWN).shoot("admin-section");
            }
        });
    }

    private static void dress(Desktop desktop, Appearance appearance, Magnification magnification) {
        Hands.onScreen(() -> {
            desktop.theme().choose(appearance);
            desktop.theme().choose(magnification);
            return 0;
        });
    }

    private static void signIn(Hands hands) {
        hands.await(PASSWORD_FIELD).shoot("sign-in").focus("userNameField").type("laura").focus(PASSWORD_FIELD)
                .type("equivocada").press(ENTER).await("signInProblem").shoot("sign-in-refused").focus(PASSWORD_FIELD)
                .type("practica-segura").press(ENTER).await(SEARCH);
    }

    private static void reception(Hands hands, TourPeople people) {
        hands.shoot("reception-empty").type("garcia mar").shoot("reception-results").press(ESCAPE);
        hands.type(people.booked()).shoot("reception-found").press(ENTER).shoot("reception-patient").press(F9)
                .shoot("reception-family").press(ESCAPE).press(F6).shoot("reception-change").press(ESCAPE).press(F8)
                .shoot("reception-slip").press(ESCAPE);
        hands.press(ENTER).shoot("reception-arrived");
        hands.press(ESCAPE).type(people.expired()).press(ENTER).shoot("reception-expired").press(ENTER)
                .shoot("reception-refused").press(ESCAPE).press(ESCAPE);
        hands.type(people.waiting()).press(ENTER).shoot("reception-waiting").press(F3).shoot("reception-book")
                .press(DIGIT1).shoot("reception-booked").press(ESCAPE).press(ESCAPE);
        hands.press(F7).shoot("reception-new-patient").press(ENTER).shoot("reception-new-patient-faults").press(ESCAPE)
                .press(ESCAPE);
        hands.press(F4).shoot("reception-urgent").press(ESCAPE).press(ESCAPE);
    }

    private static void frame(Hands hands) {
        hands.press(F1).shoot("help").press(ESCAPE).press(K, SHORTCUT_DOWN).shoot("palette").type("her")
                .shoot("palette-typed").press(ESCAPE);
    }

    private static void agenda(Hands hands) {
        hands.press(K, SHORTCUT_DOWN).type("agenda").press(ENTER).shoot("agenda").press(DOWN).press(DOWN).press(ENTER)
                .shoot("agenda-visit").press(ESCAPE).press(M).shoot("agenda-one-shift");
    }

    private void visit(Path folder, Size size, String suffix, Walk walk) {
        AppPaths paths = new AppPaths(folder);
        Clock clock = PracticeMark.isIn(paths)
                ? Clock.fixed(PracticeMark.momentOf(paths), ZoneOffset.UTC)
                : Clock.fixed(PracticeClinic.usualInstant(), ZoneOffset.UTC);
        StoreFolder held = StoreFolder.take(paths);
        Desktop desktop = Hands.onScreen(() -> {
            Stage stage = new Stage();
            Desktop made = new Desktop(stage, new Launch(held, clock, store -> (request, out, err) -> 1));
            made.start(size.width(), size.height());
            return made;
        });
        try {
            Hands hands = new Hands(desktop.stage(), out, suffix);
            walk.take(desktop, hands);
            pictures.addAll(hands.pictures());
            progress.report(pictures.size(), -1);
        } finally {
            Hands.onScreen(() -> {
                desktop.stage().hide();
                desktop.close();
                return 0;
            });
        }
    }

    private record Size(int width, int height) {}

    @FunctionalInterface
    private interface Walk {
        void take(Desktop desktop, Hands hands);
    }
}
