package mx.ventanilla.visit;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The letters of a slip, embedded so that it prints alike everywhere. */
record SlipFonts(PDFont regular, PDFont medium, PDFont bold) {
    static SlipFonts embedIn(PDDocument document) throws IOException {
        return new SlipFonts(load(document, "Regular"), load(document, "Medium"), load(document, "Bold"));
    }

    private static PDFont load(PDDocument document, String weight) throws IOException {
        String resource = "/mx/ventanilla/fx/fonts/Roboto-" + weight + ".ttf";
        try (InputStream font = SlipFonts.class.getResourceAsStream(resource)) {
            if (font == null) {
                throw new FileNotFoundException(resource);
            }
            return PDType0Font.load(document, font, true);
        }
    }
}
