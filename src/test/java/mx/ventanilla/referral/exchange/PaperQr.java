package mx.ventanilla.referral.exchange;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Map;
import mx.ventanilla.print.PagePicture;

/** Reads the QR from the picture of a page, as a scanner does from paper. */
final class PaperQr {
    private PaperQr() {}

    static String read(byte[] pdf) throws ReaderException {
        PagePicture page = PagePicture.of(pdf);
        RGBLuminanceSource source = new RGBLuminanceSource(page.width(), page.height(), page.pixels());
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source)),
                Map.of(DecodeHintType.TRY_HARDER, true)).getText();
    }

    static boolean isOn(byte[] pdf) throws ReaderException {
        try {
            return !read(pdf).isEmpty();
        } catch (NotFoundException none) {
            return false;
        }
    }
}
