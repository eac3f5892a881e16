package mx.ventanilla.visit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import mx.ventanilla.core.Messages;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Draws slips for 80 mm paper as PDF: text only, letters embedded, no name and no clinical data. */
public final class SlipPdf {
    private final Messages messages;

    public SlipPdf(Messages messages) {
        this.messages = messages;
    }

    /** What an arriving patient carries to the waiting room. */
    public byte[] arrival(ArrivalSlip slip) {
        return draw((page, fonts) -> {
            head(page, fonts, slip.unitName(), slip.arrivedAt());
            page.write(messages.text("visit.slip.ticket"), fonts.regular(), 10);
            page.write(slip.ticket(), fonts.bold(), 46);
            where(page, fonts, slip);
            page.gap(fonts.regular(), 8);
            when(page, fonts, slip);
            page.gap(fonts.regular(), 8);
            page.write(messages.text("visit.slip.patient", slip.initials()), fonts.regular(), 9);
            page.write(messages.text("visit.slip.keep"), fonts.regular(), 9);
        });
    }

    /** Where a patient without cover is sent. */
    public byte[] notice(CoverageNotice notice) {
        return draw((page, fonts) -> {
            head(page, fonts, notice.unitName(), notice.at());
            page.write(messages.text(notice.reason()), fonts.medium(), 12);
            page.gap(fonts.regular(), 8);
            page.write(messages.text(notice.sendTo()), fonts.regular(), 11);
        });
    }

    private void head(SlipPage page, SlipFonts fonts, String unitName, LocalDateTime at) throws IOException {
        page.write(unitName, fonts.medium(), 12);
        page.write(messages.text("visit.slip.moment", at), fonts.regular(), 9);
        page.gap(fonts.regular(), 10);
    }

    private void where(SlipPage page, SlipFonts fonts, ArrivalSlip slip) throws IOException {
        Integer room = slip.roomNumber();
        page.write(room == null ? messages.text("visit.slip.urgent") : messages.text("visit.slip.room", room),
                fonts.bold(), 18);
        page.write(slip.doctor(), fonts.regular(), 12);
    }

    private void when(SlipPage page, SlipFonts fonts, ArrivalSlip slip) throws IOException {
        LocalTime appointment = slip.appointment();
        LocalTime estimated = slip.estimated();
        if (slip.roomNumber() != null) {
            page.write(appointment == null
                    ? messages.text("visit.slip.walkIn")
                    : messages.text("visit.slip.appointment", appointment), fonts.regular(), 11);
        }
        if (estimated != null) {
            page.write(messages.text("visit.slip.ahead", slip.ahead()), fonts.regular(), 11);
            page.write(messages.text("visit.slip.estimated", estimated), fonts.medium(), 11);
        }
    }

    private static byte[] draw(Drawing drawing) {
        try (PDDocument document = new PDDocument()) {
            SlipPage page = new SlipPage();
            drawing.on(page, SlipFonts.embedIn(document));
            page.addTo(document);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Drawing {
        void on(SlipPage page, SlipFonts fonts) throws IOException;
    }
}
