package mx.ventanilla.agenda.absence;

import java.util.List;
import javafx.collections.ObservableList;
import javafx.scene.control.TableView;
import mx.ventanilla.fx.RecordColumn;
import mx.ventanilla.fx.RowsTable;

/** The columns of the three tables of the absences. */
record AbsenceTables(AbsenceWords words) {
    private static final String COLUMN = "shift.absences.column.";

    void absences(TableView<DecidedAbsence> table, ObservableList<DecidedAbsence> rows) {
        RowsTable.fill(table, rows, List.of(
                RecordColumn.of("who", 96, absence -> words.who(absence.terms())),
                RecordColumn.of("when", 88, absence -> words.when(absence.terms()), DecidedAbsence::firstDay),
                RecordColumn.of("state", 130, words::state)), COLUMN, words.messages());
    }

    void plan(TableView<PlanLine> table, ObservableList<PlanLine> rows) {
        RowsTable.fill(table, rows, List.of(
                RecordColumn.of("was", 150, line -> words.at(line.visit()), line -> line.visit().at()),
                RecordColumn.of("patient", 194, line -> line.visit().names().display()),
                RecordColumn.of("becomes", 156, words::choice),
                RecordColumn.of("why", 172, words::why)), COLUMN, words.messages());
    }

    void calls(TableView<CallLine> table, ObservableList<CallLine> rows) {
        RowsTable.fill(table, rows, List.of(
                RecordColumn.of("was", 150, line -> words.at(line.roomNumber(), line.visitDay(), line.starts()),
                        CallLine::visitDay),
                RecordColumn.of("patient", 190, line -> line.names().display()),
                RecordColumn.of("phone", 112, line -> AbsenceWords.phones(line.phone(), line.otherPhone())),
                RecordColumn.of("becomes", 156, words::choice),
                RecordColumn.of("result", 120, words::callResult)), COLUMN, words.messages());
    }
}
