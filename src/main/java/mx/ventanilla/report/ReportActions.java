package mx.ventanilla.report;

import java.util.List;
import javafx.beans.binding.BooleanExpression;
import mx.ventanilla.fx.Action;
import mx.ventanilla.fx.Command;

/** The commands of the reports, tied to what they do. */
final class ReportActions {
    private final List<Action> all;
    private Runnable choosePdf = () -> {};
    private Runnable chooseCsv = () -> {};
    private Runnable typeDay = () -> {};

    ReportActions(ReportsViewModel model) {
        BooleanExpression shown = model.reportProperty().isNotNull().and(model.busyProperty().not());
        all = List.of(Action.of(ReportCommands.SAVE_PDF, shown, () -> choosePdf.run()),
                Action.of(ReportCommands.SAVE_CSV, shown, () -> chooseCsv.run()),
                Action.of(ReportCommands.PRINT, shown, model::print),
                Action.of(ReportCommands.SHIFT, model::nextShift),
                Action.of(ReportCommands.PREVIOUS, () -> model.step(-1)),
                Action.of(ReportCommands.NEXT, () -> model.step(1)),
                Action.of(ReportCommands.GO_TO, () -> typeDay.run()));
    }

    List<Action> all() {
        return all;
    }

    /** Where files are chosen and days are typed. */
    void on(Runnable pdf, Runnable csv, Runnable day) {
        choosePdf = pdf;
        chooseCsv = csv;
        typeDay = day;
    }

    Action of(Command command) {
        return all.stream().filter(action -> action.command().equals(command)).findFirst().orElseThrow();
    }
}
