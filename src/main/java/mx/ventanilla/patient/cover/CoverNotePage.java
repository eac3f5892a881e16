package mx.ventanilla.patient.cover;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.ventanilla.core.Messages;
import mx.ventanilla.print.PaperSize;
import mx.ventanilla.print.Sheet;

/** The note for a patient without cover as a page: first in Spanish, then in English. */
public final class CoverNotePage {
    private static final Messages SPANISH = new Messages(Messages.SPANISH);
    private static final Messages ENGLISH = new Messages(Messages.ENGLISH);

    private CoverNotePage() {}

    public static byte[] pdf(CoverNote note) {
        Sheet sheet = new Sheet(PaperSize.LETTER, SPANISH.locale(), SPANISH.text("cover.note.title"), note.unitName());
        write(sheet, note, SPANISH);
        sheet.heading(ENGLISH.text("cover.note.title"));
        write(sheet, note, ENGLISH);
        return sheet.pdf();
    }

    private static void write(Sheet sheet, CoverNote note, Messages words) {
        sheet.note(words.text("cover.note.who", note.unitName(), note.at(), note.initials()));
        sheet.notice(words.text(note.refusal().reason()));
        sheet.paragraph(words.text(note.refusal().sendTo()));
        sheet.paragraph(words.text("cover.note.where"));
        note.places().forEach(place -> sheet.paragraph("• " + words.text(place.kind().textKey()) + ": " + line(place)));
        sheet.paragraph(words.text("cover.note.bring", list(note.bring(), words)));
        sheet.paragraph(words.text("cover.note.urgent"));
    }

    private static String line(CareDestination place) {
        return Stream.of(place.name(), place.address(), place.phone(), place.hours()).filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private static String list(List<DocumentKind> kinds, Messages words) {
        return kinds.stream().map(kind -> words.text(kind.textKey())).collect(Collectors.joining(", "));
    }
}
