package mx.ventanilla.app.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.stage.Stage;
import javafx.stage.Window;
import mx.ventanilla.fx.CutWords;
import mx.ventanilla.fx.SceneImage;

/** Takes pictures of a window, with what lies over it, and notes which words on them are cut. */
final class Camera {
    private final Stage stage;
    private final Path folder;
    private final String prefix;
    private final String suffix;
    private final List<Path> pictures = new ArrayList<>();
    private final List<String> cutWords = new ArrayList<>();

    /**
     * @param prefix beginning of every picture's name: the stop
     * @param suffix end of every picture's name: size and theme
     */
    Camera(Stage stage, Path folder, String prefix, String suffix) {
        this.stage = stage;
        this.folder = folder;
        this.prefix = prefix;
        this.suffix = suffix;
    }

    void take(String name) {
        Path file = folder.resolve("%s-%02d-%s%s.png".formatted(prefix, pictures.size() + 1, name, suffix));
        try {
            Hands.onScreen(this::image).writeTo(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        pictures.add(file);
        Hands.onScreen(() -> CutWords.in(stage.getScene().getRoot()))
                .forEach(words -> cutWords.add(file.getFileName() + ": " + words));
    }

    List<Path> pictures() {
        return pictures;
    }

    /** A line for each: the picture's name and the whole words. */
    List<String> cutWords() {
        return cutWords;
    }

    private SceneImage image() {
        SceneImage image = SceneImage.of(stage.getScene());
        for (Window window : over()) {
            image.lay(SceneImage.ofPopup(window.getScene()), (int) (window.getX() - stage.getX()),
                    (int) (window.getY() - stage.getY()));
        }
        return image;
    }

    private List<Window> over() {
        return Window.getWindows().stream()
                .filter(window -> !window.equals(stage) && window.isShowing() && window.getScene() != null).toList();
    }
}
