package mx.ventanilla.visit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** A strip of 80 mm paper, as long as its lines: text centred, broken between words. */
final class SlipPage {
    private static final float MILLIMETRE = 72 / 25.4f;
    private static final float WIDTH = 80 * MILLIMETRE;
    private static final float MARGIN = 5 * MILLIMETRE;
    private static final float LEADING = 1.25f;

    private final List<Line> lines = new ArrayList<>();

    private record Line(String text, PDFont font, float size) {}

    /** Writes text, over several lines when it is long; an empty text leaves no line. */
    void write(String text, PDFont font, float size) throws IOException {
        StringBuilder line = new StringBuilder();
        for (String word : printable(text, font).split(" +", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && widthOf(longer, font, size) > WIDTH - 2 * MARGIN) {
                lines.add(new Line(line.toString(), font, size));
                line.setLength(0);
                line.append(word);
            } else {
                line.setLength(0);
                line.append(longer);
            }
        }
        if (!line.isEmpty()) {
            lines.add(new Line(line.toString(), font, size));
        }
    }

    void gap(PDFont font, float points) {
        lines.add(new Line("", font, points / LEADING));
    }

    void addTo(PDDocument document) throws IOException {
        float height = 2 * MARGIN;
        for (Line line : lines) {
            height += line.size() * LEADING;
        }
        PDPage page = new PDPage(new PDRectangle(WIDTH, height));
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            float y = height - MARGIN;
            for (Line line : lines) {
                y -= line.size() * LEADING;
                show(content, line, y + line.size() * (LEADING - 1));
            }
        }
    }

    private static void show(PDPageContentStream content, Line line, float y) throws IOException {
        if (line.text().isEmpty()) {
            return;
        }
        content.beginText();
        content.setFont(line.font(), line.size());
        content.newLineAtOffset((WIDTH - widthOf(line.text(), line.font(), line.size())) / 2, y);
        content.showText(line.text());
        content.endText();
    }

    private static float widthOf(String text, PDFont font, float size) throws IOException {
        return font.getStringWidth(text) / 1000 * size;
    }

    /** Without control and direction characters; what the font lacks becomes a question mark. */
    private static String printable(String text, PDFont font) {
        StringBuilder printable = new StringBuilder();
        text.codePoints().map(point -> Character.isWhitespace(point) || Character.isSpaceChar(point) ? ' ' : point)
                .filter(point -> Character.getType(point) != Character.FORMAT
                        && Character.getType(point) != Character.CONTROL)
                .forEach(point -> printable.appendCodePoint(hasGlyph(font, point) ? point : '?'));
        return printable.toString().strip();
    }

    private static boolean hasGlyph(PDFont font, int point) {
        try {
            return font.encode(Character.toString(point)).length > 0;
        } catch (IllegalArgumentException | IOException missing) {
            return false;
        }
    }
}
