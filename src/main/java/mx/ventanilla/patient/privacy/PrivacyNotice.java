package mx.ventanilla.patient.privacy;

import java.util.stream.IntStream;
import mx.ventanilla.clinic.MedicalUnit;
import mx.ventanilla.core.Messages;
import mx.ventanilla.print.PaperSize;
import mx.ventanilla.print.Sheet;

/**
 * The privacy notice that a unit hangs up and hands out (Ley General de Protección de Datos Personales en Posesión de
 * Sujetos Obligados, published 20-03-2025).
 */
public final class PrivacyNotice {
    private static final int PARTS = 7;

    private PrivacyNotice() {}

    public static byte[] pdf(MedicalUnit unit, Messages words) {
        Sheet sheet = new Sheet(PaperSize.LETTER, words.locale(), words.text("privacy.notice.title"), unit.name());
        String address = unit.address() == null ? words.text("privacy.notice.noAddress") : unit.address();
        IntStream.rangeClosed(1, PARTS).forEach(part -> {
            sheet.heading(words.text("privacy.notice.heading." + part));
            sheet.paragraph(words.text("privacy.notice.text." + part, unit.name(), address));
        });
        return sheet.pdf();
    }
}
