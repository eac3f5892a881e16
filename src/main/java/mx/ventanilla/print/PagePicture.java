package mx.ventanilla.print;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * A page of a document as the screen shows it.
 *
 * @param pixels rows from above, each pixel as ARGB
 */
@SuppressWarnings("ArrayRecordComponent") // a picture is never compared
public record PagePicture(int width, int height, int[] pixels) {
    private static final float DOTS_PER_INCH = 144;

    /** The first page. Takes some tenths of a second: call it through a task runner. */
    public static PagePicture of(byte[] pdf) {
        return of(pdf, 0);
    }

    public static int pagesOf(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @param page counted from 0 */
    public static PagePicture of(byte[] pdf, int page) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(page, DOTS_PER_INCH);
            int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] |= 0xFF000000;
            }
            return new PagePicture(image.getWidth(), image.getHeight(), pixels);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
