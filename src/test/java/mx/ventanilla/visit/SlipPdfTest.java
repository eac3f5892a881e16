package mx.ventanilla.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import mx.ventanilla.core.Messages;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class SlipPdfTest {
    private static final ArrivalSlip SLIP = new ArrivalSlip("UMF 1 San Miguel", "C4-08", "GMM",
            LocalDateTime.of(2027, 3, 5, 9, 42), 4, "Dra. Vega", LocalTime.of(10, 0), 2, LocalTime.of(10, 14));
    private final SlipPdf slips = new SlipPdf(new Messages(Messages.SPANISH));

    @Test
    void saysWhereToWaitAndHowLong() throws IOException {
        assertThat(textOf(slips.arrival(SLIP))).containsSubsequence("UMF 1 San Miguel",
                "viernes, 5 de marzo de 2027 · 09:42", "Su ficha", "C4-08", "Consultorio 4", "Dra. Vega",
                "Cita de las 10:00", "2 personas delante de usted", "Pasaría hacia las 10:14", "Paciente: GMM");
    }

    @Test
    void sendsAnUrgencyToUrgentCareWithoutPromisingATime() throws IOException {
        ArrivalSlip urgent = new ArrivalSlip("UMF 1", "U-03", "D", LocalDateTime.of(2027, 3, 5, 9, 42), null, "", null,
                0, null);

        assertThat(textOf(slips.arrival(urgent))).contains("U-03", "Urgencias").doesNotContain("Pasaría", "Sin cita");
    }

    @Test
    void fitsEightyMillimetrePaperAndEmbedsItsLetters() throws IOException {
        try (PDDocument document = Loader.loadPDF(slips.arrival(SLIP))) {
            assertThat(document.getNumberOfPages()).isOne();
            assertThat(document.getPage(0).getMediaBox().getWidth()).isCloseTo(226.8f, within(0.1f));
            PDResources resources = document.getPage(0).getResources();
            for (COSName name : resources.getFontNames()) {
                assertThat(resources.getFont(name).isEmbedded()).isTrue();
            }
        }
    }

    @Test
    void breaksLongTextAndDropsHiddenCharacters() throws IOException {
        ArrivalSlip slip = new ArrivalSlip(
                "Unidad de Medicina Familiar No. 1\u202E San Miguel de Allende, Guanajuato\n\u4E2D", "C4-08", "GMM",
                SLIP.arrivedAt(), 4, "Dra. Vega", null, 0, null);

        assertThat(textOf(slips.arrival(slip)).lines().limit(3).toList()).containsExactly(
                "Unidad de Medicina Familiar No. 1", "San Miguel de Allende, Guanajuato ?",
                "viernes, 5 de marzo de 2027 · 09:42");
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
