package mx.ventanilla.patient.roster;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.SpreadsheetCell;
import org.jspecify.annotations.Nullable;

/** What an import changed of persons who were known, field by field, and what corrected here stayed as it was. */
final class ChangedFields implements AutoCloseable {
    private final ReportFile file;
    private final Messages messages;

    private ChangedFields(ReportFile file, Messages messages) {
        this.file = file;
        this.messages = messages;
    }

    static ChangedFields open(Path target, RosterFile roster, Messages messages) {
        List<String> headings = Stream.of("nss", "aggregate", "name", "field", "before", "roster", "outcome")
                .map(column -> messages.text("roster.changes." + column)).toList();
        return new ChangedFields(ReportFile.open(target, roster.delimiter(), headings), messages);
    }

    void add(List<PersonNews> news) {
        for (PersonNews person : news) {
            person.fields().forEach(field -> file.add(row(person.person(), field)));
        }
    }

    private List<String> row(RosterPerson person, FieldNews field) {
        return Stream.of(text(person.nss()), text(person.aggregate()), person.names().display(),
                messages.text("patient.column." + field.column()), text(field.stored()), text(field.roster()),
                messages.text("roster.changes.outcome." + field.outcome().name())).map(SpreadsheetCell::defused)
                .toList();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** The finished file; null when nothing was changed. */
    @Nullable
    Path finish() {
        return file.finish();
    }

    @Override
    public void close() {
        file.close();
    }
}
