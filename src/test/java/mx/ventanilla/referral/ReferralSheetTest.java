package mx.ventanilla.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.Problem;
import mx.ventanilla.core.Sex;
import mx.ventanilla.core.seal.UnitKeys;
import mx.ventanilla.db.StoreSecrets;
import mx.ventanilla.print.PagePicture;
import mx.ventanilla.print.PaperSize;
import mx.ventanilla.support.Garbage;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class ReferralSheetTest {
    private static final Messages SPANISH = new Messages(Messages.SPANISH);
    private static final String DIGEST = "0123456789abcdef".repeat(4);
    private static final UnitKeys KEYS = keys();

    @Test
    void saysOnPaperWhatTheGoldenFileSays() throws IOException {
        byte[] pdf = sheet(content(2), PaperSize.LETTER);
        keep(pdf, "referral.pdf");
        String text = text(pdf);
        Path golden = Path.of("src/test/resources/mx/ventanilla/referral/referencia.txt");
        assertThat(text).isEqualToNormalizingNewlines(Files.readString(golden));
    }

    @Test
    void putsTheAnswerPageAfterAsManyPagesAsTheTextNeeds() throws IOException {
        try (PDDocument one = Loader.loadPDF(sheet(content(1), PaperSize.A4));
                PDDocument many = Loader.loadPDF(sheet(content(60), PaperSize.A4))) {
            assertThat(one.getNumberOfPages()).isEqualTo(2);
            assertThat(many.getNumberOfPages()).isGreaterThan(3);
            PDFTextStripper last = new PDFTextStripper();
            last.setStartPage(many.getNumberOfPages());
            assertThat(last.getText(many).replace("\r", "").replace(" \n", "\n"))
                    .contains("Contrarreferencia\nPara que la llene");
            assertThat(many.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        }
    }

    @Test
    void carriesAQrThatAnotherUnitReadsFromThePaper() throws Exception {
        PagePicture page = PagePicture.of(sheet(content(2), PaperSize.LETTER));
        RGBLuminanceSource source = new RGBLuminanceSource(page.width(), page.height(), page.pixels());
        String read = new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source)),
                Map.of(DecodeHintType.TRY_HARDER, true)).getText();
        ReferralQr.Read found = ReferralQr.read(read);
        assertThat(read.length()).isLessThanOrEqualTo(ReferralQr.MOST_BYTES);
        assertThat(found.isSignedBy(KEYS.publicKeys())).isTrue();
        assertThat(found.isSignedBy(keys().publicKeys())).isFalse();
        assertThat(found.qr().folio()).isEqualTo("V7K2M-27-00001");
        assertThat(found.qr().diagnoses()).containsExactly("R072", "I10X");
        assertThat(found.qr().digest()).isEqualTo(DIGEST);
    }

    @Test
    void neverWritesAQrOfMoreThanAThousandBytesNorStumblesOverADamagedOne() {
        ReferralContent.Coded coded = new ReferralContent.Coded("I10X", "I10", "Hipertensión");
        ReferralQr largest = new ReferralQr(DocumentKind.REQUEST, "V7K2M-27-0000001", UUID.randomUUID(),
                "Ñ".repeat(90), "12987904122", LocalDate.of(1979, 3, 14), Sex.M, "Á".repeat(80), Priority.URGENT,
                Collections.nCopies(12, coded.key()), DIGEST);
        String text = largest.write(KEYS);
        assertThat(text.length()).isLessThanOrEqualTo(ReferralQr.MOST_BYTES);
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 3_000; i++) {
            String damaged = Garbage.damage(text, random);
            try {
                assertThat(ReferralQr.read(damaged).isSignedBy(KEYS.publicKeys())
                        && !damaged.strip().equals(text)).isFalse();
            } catch (Problem refused) {
                assertThat(refused.key()).isEqualTo("referral.qr.unreadable");
            }
        }
        assertThatThrownBy(() -> ReferralQr.read("VR1.AAAA.AAAA")).isInstanceOf(Problem.class);
    }

    @Test
    void aDraftSaysThatItIsNone() throws IOException {
        ReferralSheet sheets = new ReferralSheet(SPANISH, PaperSize.LETTER);
        assertThat(text(sheets.request(content(1, ""), List.of(), null)))
                .contains("Borrador: no tiene folio ni validez");
        assertThat(text(sheets.request(content(1), List.of(), null))).contains("Copia: el QR firmado")
                .doesNotContain("Borrador");
    }

    private static byte[] sheet(ReferralContent content, PaperSize paper) {
        return new ReferralSheet(SPANISH, paper).request(content,
                List.of(new AddendumContent(1, content.folio(), LocalDateTime.of(2027, 3, 6, 9, 5),
                        "El ECG va en sobre aparte.", content.author())),
                ReferralQr.of(content, DIGEST).write(KEYS));
    }

    private static ReferralContent content(int paragraphs) {
        return content(paragraphs, "V7K2M-27-00001");
    }

    private static ReferralContent content(int paragraphs, String folio) {
        String illness = ("Tres meses con dolor opresivo retroesternal al subir un piso, de 5 a 10 min, que cede con el"
                + " reposo. Sin síncope ni disnea nocturna.\n").repeat(paragraphs);
        return new ReferralContent(1, folio, LocalDateTime.of(2027, 3, 5, 10, 31), Priority.URGENT,
                new ReferralContent.Sender(new UUID(1, 2), "UMF 1 San Miguel", null, "Salida a Celaya 12", 4, "M"),
                new ReferralContent.Receiver(new UUID(3, 4), "HGZ 4 Celaya", null, "Cardiología", null),
                new ReferralContent.Person(new UUID(5, 6), "María Elena", "García", "Martínez", "12987904122",
                        "1M1979OR", null, LocalDate.of(1979, 3, 14), Sex.M, "Aldama 12, Centro, C.P. 37700", null,
                        "4155550142"),
                new ReferralContent.Clinical(List.of(new ReferralContent.Coded("R072", "R07.2", "Dolor precordial"),
                        new ReferralContent.Coded("I10X", "I10", "Hipertensión esencial (primaria)")),
                        "Valoración y estudio de dolor precordial de esfuerzo.", illness, "Losartán 50 mg c/12 h",
                        new VitalSigns(148, 92, 84, 18, new BigDecimal("36.6"), 96, new BigDecimal("71.5"), 158, null),
                        null, "Reservado"),
                new ReferralContent.Urgency(true, "Su hija", "10:45"),
                new ReferralContent.Author(new UUID(7, 8), "Dra. Irene Vega Solano", "99110427", "8812045"), null,
                null);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll(" +\\R", "\n");
        }
    }

    private static void keep(byte[] pdf, String name) throws IOException {
        String folder = System.getProperty("ventanilla.kept");
        if (folder != null) {
            Files.write(Path.of(folder, name), pdf);
        }
    }

    private static UnitKeys keys() {
        StoreSecrets secrets = StoreSecrets.generate();
        return UnitKeys.ofHex(secrets.signKey(), secrets.signPublic(), secrets.sealKey(), secrets.sealPublic());
    }
}
