package mx.ventanilla.app.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import mx.ventanilla.app.StoreFolder;
import mx.ventanilla.app.practice.PracticeClinic;
import mx.ventanilla.app.practice.PracticeScale;
import mx.ventanilla.core.AppPaths;
import mx.ventanilla.core.FolderCopy;
import mx.ventanilla.core.Progress;
import mx.ventanilla.core.TemporaryFolder;

/** Walks through every screen of the real program on an invented clinic, without a display, and writes pictures. */
public final class Tour {
    private final Path out;
    private final TourChoice choice;
    private final Progress progress;
    private final List<Path> pictures = new ArrayList<>();
    private final List<String> stuck = new ArrayList<>();
    private final List<String> cutWords = new ArrayList<>();

    public Tour(Path out, TourChoice choice, Progress progress) {
        this.out = out;
        this.choice = choice;
        this.progress = progress;
    }

    /** Starts and ends the JavaFX toolkit: one walk a process. */
    public TourResult run() {
        Platform.startup(() -> {});
        Platform.setImplicitExit(false);
        walk();
        Platform.exit();
        return new TourResult(pictures, stuck, cutWords);
    }

    private void walk() {
        try (TemporaryFolder folder = new TemporaryFolder("ventanilla-recorrido")) {
            Path clinic = folder.path().resolve("clinic");
            if (choice.stops().stream().anyMatch(Tour::needsClinic)) {
                create(clinic);
            }
            for (TourOutfit outfit : choice.outfits()) {
                wear(outfit, folder.path(), clinic);
            }
        }
    }

    /** As after an upgrade: the program says where the data from before lie. */
    private void create(Path clinic) {
        AppPaths paths = new AppPaths(clinic);
        try (StoreFolder held = StoreFolder.take(paths)) {
            new PracticeClinic(PracticeScale.SMALL, 1, PracticeClinic.USUAL_MOMENT).create(held, progress);
            Files.createFile(paths.beforeUpgrade());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean needsClinic(TourStop stop) {
        return stop.person().isOfClinic();
    }

    /** Each outfit finds the same clinic at the same moment. */
    private void wear(TourOutfit outfit, Path folder, Path clinic) {
        for (TourStop stop : choice.stops().stream().filter(it -> !needsClinic(it)).toList()) {
            Path own = folder.resolve(stop.name() + outfit.name());
            stop.prepare(own);
            try (TourWindow window = new TourWindow(own, outfit)) {
                walk(window, stop, outfit);
            }
        }
        List<TourStop> inClinic = choice.stops().stream().filter(Tour::needsClinic).toList();
        if (!inClinic.isEmpty()) {
            try (TourWindow window = new TourWindow(FolderCopy.of(clinic, folder.resolve(outfit.name())), outfit)) {
                inClinic.forEach(stop -> walk(window, stop, outfit));
            }
        }
    }

    private void walk(TourWindow window, TourStop stop, TourOutfit outfit) {
        Camera camera = window.camera(stop, out);
        Hands hands = window.hands(camera);
        try {
            window.seat(stop, hands);
            stop.walk(hands);
        } catch (NeverSeen e) {
            hands.shoot("stuck");
            stuck.add(stop.name() + " " + outfit.name() + ": " + e.getMessage());
        }
        pictures.addAll(camera.pictures());
        cutWords.addAll(camera.cutWords());
        progress.report(pictures.size(), -1);
    }
}
