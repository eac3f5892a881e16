package mx.ventanilla.patient.cover;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import mx.ventanilla.core.Messages;
import mx.ventanilla.patient.Nss;
import mx.ventanilla.patient.PhoneNumber;
import mx.ventanilla.print.TableRows;
import org.jspecify.annotations.Nullable;

/** Covers that end soon as a table, for a spreadsheet or a screen. */
public final class ExpiringList {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** Columns in their order. */
    static final List<String> COLUMNS = List.of("validUntil", "daysLeft", "nss", "aggregate", "name", "regime", "room",
            "phone");

    private ExpiringList() {}

    public static TableRows table(List<ExpiringCover> covers, Messages words, LocalDate today) {
        List<String> headings = COLUMNS.stream().map(column -> words.text("cover.expiring.column." + column)).toList();
        return new TableRows(headings, covers.stream().map(cover -> row(cover, today)).toList());
    }

    /** The cells of one line, in the order of {@link #COLUMNS}. */
    static List<String> row(ExpiringCover cover, LocalDate today) {
        return List.of(DAY.format(cover.validUntil()),
                String.valueOf(cover.validUntil().toEpochDay() - today.toEpochDay()),
                Nss.parse(cover.nss()).map(Nss::display).orElse(""), text(cover.aggregateCode()),
                cover.names().display(), text(cover.regime()), place(cover),
                cover.phone() == null ? "" : PhoneNumber.masked(cover.phone()));
    }

    private static String place(ExpiringCover cover) {
        String room = cover.roomNumber() == null ? "" : cover.roomNumber().toString();
        return (room + " " + text(cover.shiftCode())).strip();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
