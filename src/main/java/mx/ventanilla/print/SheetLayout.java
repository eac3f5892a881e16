package mx.ventanilla.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** From a sheet's document to PDF pages. */
final class SheetLayout {
    private static final String LETTERS = "/mx/ventanilla/fx/fonts/Roboto-";

    static {
        XRLog.setLoggingEnabled(false);
    }

    private SheetLayout() {}

    static byte[] pdf(Document document, PaperSize paper) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            style(document, paper);
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.usePdfUaAccessibility(true);
            letters(builder, "Regular", 400);
            letters(builder, "Medium", 500);
            letters(builder, "Bold", 700);
            builder.withW3cDocument(document, null);
            builder.withProducer("Ventanilla");
            builder.toStream(bytes);
            builder.run();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void style(Document document, PaperSize paper) throws IOException {
        Element head = (Element) document.getElementsByTagName("head").item(0);
        if (head.getElementsByTagName("style").getLength() == 0) {
            String css = new String(resource("/mx/ventanilla/print/sheet.css").readAllBytes(), StandardCharsets.UTF_8);
            Markup.write(head, "style", "", css.replace("PAPER", paper.css()));
        }
    }

    private static void letters(PdfRendererBuilder builder, String weight, int number) {
        builder.useFont(() -> {
            try {
                return resource(LETTERS + weight + ".ttf");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }, "Roboto", number, FontStyle.NORMAL, true);
    }

    private static InputStream resource(String name) throws IOException {
        InputStream stream = SheetLayout.class.getResourceAsStream(name);
        if (stream == null) {
            throw new FileNotFoundException(name);
        }
        return stream;
    }
}
