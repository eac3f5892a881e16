package mx.ventanilla.print;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A document of one or more pages, written from above: title, fields, paragraphs, tables, pictures. Everything is
 * text; nothing typed by a person is ever read as markup.
 */
public final class Sheet {
    private final PaperSize paper;
    private final Document document;
    private final Element body;

    /**
     * @param title the document's title, in its properties and above the first page
     * @param footer what every page ends with, before its page number: the unit, a folio; never a diagnosis
     */
    public Sheet(PaperSize paper, Locale locale, String title, String footer) {
        this.paper = paper;
        document = Markup.newDocument();
        Element html = Markup.add(document, "html", "");
        html.setAttribute("lang", locale.toLanguageTag());
        Element head = Markup.add(html, "head", "");
        Markup.write(head, "title", "", PrintableText.of(title));
        Element subject = Markup.add(head, "meta", "");
        subject.setAttribute("name", "description");
        subject.setAttribute("content", PrintableText.of(title));
        body = Markup.add(html, "body", "");
        Markup.write(body, "div", "footer", PrintableText.of(footer));
        Markup.write(body, "h1", "", PrintableText.of(title));
    }

    public Sheet heading(String text) {
        Markup.write(body, "h2", "", PrintableText.of(text));
        return this;
    }

    /** A text of one or more paragraphs: line breaks in it are kept. */
    public Sheet paragraph(String text) {
        return paragraph(text, "");
    }

    /** Small letters: what is said beside the document's matter. */
    public Sheet note(String text) {
        return paragraph(text, "note");
    }

    /** A sentence that nobody may miss. */
    public Sheet notice(String text) {
        return paragraph(text, "notice");
    }

    private Sheet paragraph(String text, String role) {
        text.lines().map(PrintableText::of).filter(line -> !line.isEmpty())
                .forEach(line -> Markup.write(body, "p", role, line));
        return this;
    }

    /** Labels with their values, two pairs a line, in the map's order; an empty value leaves a rule to write on. */
    public Sheet fields(Map<String, String> values) {
        fields(body, values);
        return this;
    }

    /**
     * The same with a picture at their right.
     *
     * @param png the picture's bytes
     * @param alternative what it is, for who cannot see it
     * @param millimetres its width
     */
    public Sheet fields(Map<String, String> values, byte[] png, String alternative, int millimetres) {
        Element row = Markup.add(Markup.add(body, "table", "beside"), "tr", "");
        fields(Markup.add(row, "td", ""), values);
        Element cell = Markup.add(row, "td", "picture");
        cell.setAttribute("style", "width: " + (millimetres + 4) + "mm");
        Element image = Markup.add(cell, "img", "");
        image.setAttribute("src", Markup.dataUri(png));
        image.setAttribute("alt", PrintableText.of(alternative));
        image.setAttribute("style", "width: " + millimetres + "mm");
        return this;
    }

    private static void fields(Element parent, Map<String, String> values) {
        Element table = Markup.add(parent, "table", "fields");
        Element row = null;
        int column = 0;
        for (Map.Entry<String, String> value : values.entrySet()) {
            if (row == null || column % 2 == 0) {
                row = Markup.add(table, "tr", "");
            }
            Markup.write(row, "th", "", PrintableText.of(value.getKey()));
            String written = PrintableText.of(value.getValue());
            Markup.write(row, "td", written.isEmpty() ? "blank" : "", written);
            column++;
        }
    }

    /** A table whose heading is repeated on each page; a row is never broken between pages. */
    public Sheet table(TableRows table) {
        Element element = Markup.add(body, "table", "rows");
        Element heading = Markup.add(Markup.add(element, "thead", ""), "tr", "");
        table.headings().forEach(text -> Markup.write(heading, "th", "", PrintableText.of(text)));
        Element rows = Markup.add(element, "tbody", "");
        for (List<String> cells : table.rows()) {
            Element row = Markup.add(rows, "tr", "");
            cells.forEach(text -> Markup.write(row, "td", "", PrintableText.of(text)));
        }
        return this;
    }

    /** Ruled lines to write on by hand. */
    public Sheet ruled(String label, int lines) {
        Markup.write(body, "p", "label", PrintableText.of(label));
        for (int i = 0; i < lines; i++) {
            Markup.add(body, "div", "rule");
        }
        return this;
    }

    /**
     * A picture at the right of what follows.
     *
     * @param png the picture's bytes
     * @param alternative what it is, for who cannot see it
     * @param millimetres its width
     */
    public Sheet picture(byte[] png, String alternative, int millimetres) {
        Element image = Markup.add(body, "img", "aside");
        image.setAttribute("src", Markup.dataUri(png));
        image.setAttribute("alt", PrintableText.of(alternative));
        image.setAttribute("style", "width: " + millimetres + "mm");
        return this;
    }

    /** What follows begins a page of its own, under this title. */
    public Sheet page(String title) {
        Markup.write(body, "h1", "page", PrintableText.of(title));
        return this;
    }

    /** The PDF: letters embedded, text selectable and tagged for readers by ear. Takes a few hundred milliseconds. */
    public byte[] pdf() {
        return SheetLayout.pdf(document, paper);
    }
}
