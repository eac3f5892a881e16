package mx.ventanilla.agenda.absence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mx.ventanilla.print.PaperSize;
import mx.ventanilla.print.Sheet;
import mx.ventanilla.print.TableRows;

/** Paper about an absence: the list to call by, and one notice for each patient. */
final class AbsenceSheets {
    private final AbsenceWords words;

    AbsenceSheets(AbsenceWords words) {
        this.words = words;
    }

    /** Names and telephones: it stays at the desk. */
    byte[] callList(DecidedAbsence absence, List<CallLine> lines) {
        Sheet sheet = new Sheet(PaperSize.LETTER_LANDSCAPE, words.messages().locale(),
                words.text("shift.absences.sheet.calls"), words.unit());
        sheet.paragraph(words.text("shift.absences.sheet.of", words.who(absence.terms()), words.when(absence.terms()),
                absence.reason()));
        List<String> headings = List.of("was", "patient", "phone", "becomes", "result").stream()
                .map(name -> words.text("shift.absences.column." + name)).toList();
        sheet.table(new TableRows(headings, lines.stream()
                .map(line -> List.of(words.at(line.roomNumber(), line.visitDay(), line.starts()),
                        line.names().display(), AbsenceWords.phones(line.phone(), line.otherPhone()),
                        words.choice(line), line.callResult() == null ? "" : words.callResult(line)))
                .toList()));
        return sheet.pdf();
    }

    /** A page for each patient whose appointment changed. The reason of the absence is nobody's business. */
    byte[] notices(List<CallLine> lines) {
        Sheet sheet = null;
        for (CallLine line : lines.stream().filter(it -> it.isMoved() || it.isCancelled()).toList()) {
            String title = words.text("shift.absences.sheet.notice");
            sheet = sheet == null
                    ? new Sheet(PaperSize.LETTER, words.messages().locale(), title, words.unit())
                    : sheet.page(title);
            write(sheet, line);
        }
        return (sheet == null
                ? new Sheet(PaperSize.LETTER, words.messages().locale(), words.text("shift.absences.sheet.nobody"),
                        words.unit())
                : sheet).pdf();
    }

    private void write(Sheet sheet, CallLine line) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(words.text("shift.absences.column.patient"), line.names().spoken());
        fields.put(words.text("shift.absences.column.nss"), line.nss() == null ? "" : line.nss());
        fields.put(words.text("shift.absences.column.was"),
                words.at(line.roomNumber(), line.visitDay(), line.starts()));
        fields.put(words.text("shift.absences.column.becomes"), words.choice(line));
        sheet.fields(fields);
        sheet.paragraph(words.text(line.isMoved()
                ? "shift.absences.sheet.moved"
                : "shift.absences.sheet.cancelled", words.unit()));
    }
}
