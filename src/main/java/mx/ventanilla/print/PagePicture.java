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
    /** Of a page that is shown small: drawn as fine as above its letters would fall apart. */
    private static final float SMALL_DOTS_PER_INCH = 72;

    /** The first page. Takes some tenths of a second: call it through a task runner. */
    public static PagePicture of(byte[] pdf) {
        return of(pdf, 0);
    }

    /** The first page, to be shown at about a third of its size. */
    public static PagePicture small(byte[] pdf) {
        return of(pdf, 0, SMALL_DOTS_PER_INCH);
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
        return of(pdf, page, DOTS_PER_INCH);
    }

    private static PagePicture of(byte[] pdf, int page, float dotsPerInch) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(page, dotsPerInch);
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
