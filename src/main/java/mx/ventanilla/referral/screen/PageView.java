package mx.ventanilla.referral.screen;

import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import mx.ventanilla.print.PagePicture;
import org.jspecify.annotations.Nullable;

/** Shows the picture of a page. */
final class PageView {
    private PageView() {}

    static void show(@Nullable PagePicture picture, ImageView view) {
        if (picture != null) {
            WritableImage image = new WritableImage(picture.width(), picture.height());
            image.getPixelWriter().setPixels(0, 0, picture.width(), picture.height(),
                    PixelFormat.getIntArgbInstance(), picture.pixels(), 0, picture.width());
            view.setImage(image);
        }
    }
}
