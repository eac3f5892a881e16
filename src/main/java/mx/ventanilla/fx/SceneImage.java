package mx.ventanilla.fx;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javax.imageio.ImageIO;

/** Writes what a scene shows as a PNG, without javafx-swing and without a display. */
public final class SceneImage {
    private final int width;
    private final int height;
    private final int[] pixels;

    private SceneImage(int width, int height, int[] pixels) {
        this.width = width;
        this.height = height;
        this.pixels = pixels;
    }

    /** Call on the screen's thread. The picture has the scene's size. */
    public static SceneImage of(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return of(scene.snapshot(null));
    }

    /** As {@link #of(Scene)}, transparent where the scene is: of a popup with round corners and a shadow. */
    public static SceneImage ofPopup(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(Color.TRANSPARENT);
        parameters.setViewport(new Rectangle2D(0, 0, scene.getWidth(), scene.getHeight()));
        return of(scene.getRoot().snapshot(parameters, null));
    }

    static SceneImage of(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return new SceneImage(width, height, pixels);
    }

    /** Lays a picture over this one; what reaches beyond the edges is cut off. */
    public void lay(SceneImage over, int x, int y) {
        for (int row = Math.max(0, -y); row < over.height && row + y < height; row++) {
            for (int column = Math.max(0, -x); column < over.width && column + x < width; column++) {
                int at = (row + y) * width + column + x;
                pixels[at] = blend(pixels[at], over.pixels[row * over.width + column]);
            }
        }
    }

    private static int blend(int below, int above) {
        int opacity = above >>> 24;
        int mixed = 0xFF;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int channel = ((above >>> shift & 0xFF) * opacity + (below >>> shift & 0xFF) * (255 - opacity)) / 255;
            mixed = mixed << 8 | channel;
        }
        return mixed;
    }

    /** May be called on any thread; folders are made as needed. */
    public void writeTo(Path png) throws IOException {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        Files.createDirectories(png.toAbsolutePath().getParent());
        if (!ImageIO.write(picture, "png", png.toFile())) {
            throw new IOException("no PNG writer");
        }
    }
}
