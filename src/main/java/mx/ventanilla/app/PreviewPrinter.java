package mx.ventanilla.app;

import java.util.function.Consumer;
import javafx.application.Platform;
import mx.ventanilla.core.Problem;
import mx.ventanilla.fx.FxTaskRunner;
import mx.ventanilla.print.Printer;
import org.jspecify.annotations.Nullable;

/**
 * Shows each document in the window before it goes to the printer, and goes on once the person has decided. Whoever prints
 * is told the truth: a document that the person did not want was not printed.
 */
final class PreviewPrinter implements Printer, AutoCloseable {
    private final Printer printer;
    private final FxTaskRunner tasks;
    private final Consumer<Preview> stand;
    private volatile @Nullable Preview shown;

    /** @param stand shows a document, on the screen's thread */
    PreviewPrinter(Printer printer, FxTaskRunner tasks, Consumer<Preview> stand) {
        this.printer = printer;
        this.tasks = tasks;
        this.stand = stand;
    }

    @Override
    public void print(byte[] pdf, String jobName) {
        Preview preview = Preview.of(pdf);
        close();
        shown = preview;
        Platform.runLater(() -> stand.accept(preview));
        if (!tasks.whilePersonDecides(preview.answer()::join)) {
            throw Problem.of("print.preview.notPrinted");
        }
        printer.print(pdf, jobName);
    }

    /** Nobody is there any more to decide: nothing is printed. */
    @Override
    public void close() {
        Preview left = shown;
        if (left != null) {
            left.decide(false);
        }
    }
}
