package mx.ventanilla.referral.exchange;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Reads the QR from a page, as a scanner does from paper: from nearer or farther until it has it. */
final class PaperQr {
    private static final float[] DOTS_PER_INCH = {300, 200, 144};

    private PaperQr() {}

    static String read(byte[] pdf) throws ReaderException {
        ReaderException last = NotFoundException.getNotFoundInstance();
        for (float dotsPerInch : DOTS_PER_INCH) {
            try {
                return read(picture(pdf, dotsPerInch));
            } catch (ReaderException e) {
                last = e;
            }
        }
        throw last;
    }

    static boolean isOn(byte[] pdf) throws ReaderException {
        try {
            return !read(pdf).isEmpty();
        } catch (NotFoundException none) {
            return false;
        }
    }

    private static String read(BufferedImage page) throws ReaderException {
        int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        RGBLuminanceSource source = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source)),
                Map.of(DecodeHintType.TRY_HARDER, true)).getText();
    }

    private static BufferedImage picture(byte[] pdf, float dotsPerInch) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(0, dotsPerInch);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
