package mx.ventanilla.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import mx.ventanilla.core.Problem;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetTest {
    private static final Locale MEXICO = Locale.of("es", "MX");

    @Test
    void keepsWhatWasWrittenSelectableTaggedAndWithItsLetters() throws IOException {
        try (PDDocument document = Loader.loadPDF(sheet().paragraph("Niño de 3 años: <b>tos</b> & fiebre").pdf())) {
            assertThat(new PDFTextStripper().getText(document)).contains("Hoja del día", "Núñez", "<b>tos</b> & fiebre",
                    "1 / 1");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("es-MX");
            for (var name : document.getPage(0).getResources().getFontNames()) {
                PDFont font = document.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
            }
        }
    }

    @Test
    void repeatsTheHeadingOfALongTableOnEachPage() throws IOException {
        List<List<String>> rows = IntStream.range(0, 120).mapToObj(i -> List.of("fila " + i, "x")).toList();
        try (PDDocument document = Loader.loadPDF(sheet().table(new TableRows(List.of("Hora", "NSS"), rows)).pdf())) {
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
            PDFTextStripper second = new PDFTextStripper();
            second.setStartPage(2);
            second.setEndPage(2);
            assertThat(second.getText(document)).contains("Hora");
            String whole = new PDFTextStripper().getText(document);
            assertThat(IntStream.range(0, 120)).allMatch(i -> whole.contains("fila " + i));
        }
    }

    @Test
    void dropsWhatTurnsTheReadingDirection() {
        assertThat(PrintableText.of("a\u202Eb\u0000c\u200Fd\te\u00A0f")).isEqualTo("abcd e f");
    }

    @Test
    void writesNoFormulaIntoASpreadsheet(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("hoja.csv");
        SpreadsheetFile.write(new TableRows(List.of("Nombre"), List.of(List.of("=1+1"), List.of("Ñandú"))), file);
        assertThat(Files.readString(file)).isEqualTo("\uFEFFNombre\r\n'=1+1\r\nÑandú\r\n");
        assertThat(folder).isDirectoryContaining(path -> path.equals(file));
        assertThat(Files.list(folder)).hasSize(1);
    }

    @Test
    void saysWhichFileCouldNotBeWritten(@TempDir Path folder) {
        TableRows table = new TableRows(List.of("a"), List.of());
        assertThatThrownBy(() -> SpreadsheetFile.write(table, folder.resolve("no/hay.csv")))
                .isInstanceOf(Problem.class).hasMessageContaining("print.notWritten");
    }

    private static Sheet sheet() {
        return new Sheet(PaperSize.LETTER, MEXICO, "Hoja del día", "UMF 1").fields(Map.of("Nombre", "Núñez"));
    }
}
