package mx.ventanilla.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.Problem;
import mx.ventanilla.fx.FxTaskRunner;
import mx.ventanilla.fx.Toasts;
import mx.ventanilla.fx.View;
import mx.ventanilla.fx.ViewLoader;
import mx.ventanilla.print.PaperSize;
import mx.ventanilla.print.Sheet;
import mx.ventanilla.support.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nothing goes to the printer that the person has not seen and wanted. */
class PreviewPrinterTest {
    private final List<String> printed = new CopyOnWriteArrayList<>();
    private final List<String> refused = new CopyOnWriteArrayList<>();
    private final Messages messages = new Messages(Messages.SPANISH);
    private final FxTaskRunner tasks = new FxTaskRunner(new Toasts(messages), report -> {
        throw new AssertionError(report.copyText());
    }, Clock.systemUTC());
    private final StackPane root = new StackPane();
    private final Screen screen = Screen.show(1198, 720, () -> root);
    private final PreviewPrinter printer = new PreviewPrinter((pdf, job) -> printed.add(job), tasks, this::show);

    @AfterEach
    void leave() {
        tasks.close();
        screen.close();
    }

    @Test
    void printsWithEnterWhatWasLookedThroughPageByPage() {
        print();
        screen.await(() -> text("previewPage").equals("Página 1 de 2"));
        assertThat(tasks.isBusy() && !printed.isEmpty()).isFalse();
        screen.push(KeyCode.PAGE_DOWN);
        screen.await(() -> text("previewPage").equals("Página 2 de 2"));
        screen.await(() -> screen.lookup("#previewImage").<ImageView>query().getImage() != null);
        screen.push(KeyCode.ENTER);
        screen.await(() -> printed.equals(List.of("hoja")));
        screen.await(() -> root.getChildren().isEmpty());
    }

    @Test
    void printsNothingWithEscapeAndSaysSo() {
        print();
        screen.await(() -> text("previewPage").equals("Página 1 de 2"));
        screen.push(KeyCode.ESCAPE);
        screen.await(() -> refused.equals(List.of("print.preview.notPrinted")));
        assertThat(printed).isEmpty();
    }

    @Test
    void printsNothingWhenThePersonHasLeft() {
        print();
        screen.await(() -> text("previewPage").equals("Página 1 de 2"));
        printer.close();
        screen.await(() -> refused.size() == 1);
        assertThat(printed).isEmpty();
    }

    private void print() {
        Sheet sheet = new Sheet(PaperSize.LETTER, Locale.of("es", "MX"), "Hoja diaria", "UMF 1");
        sheet.note("uno").page("Otra").note("dos");
        byte[] pdf = sheet.pdf();
        screen.doing(() -> tasks.run("app.task.preview", progress -> {
            printer.print(pdf, "hoja");
            return true;
        }).onProblem((Problem problem) -> refused.add(problem.key())));
    }

    private String text(String id) {
        return screen.lookup("#" + id).tryQuery().map(node -> ((Label) node).getText()).orElse("");
    }

    private void show(Preview preview) {
        View<PreviewController> view = new ViewLoader(messages)
                .load(new PreviewController(preview, tasks, messages, () -> root.getChildren().clear()));
        root.getChildren().setAll(view.root());
        view.controller().focusDefault();
    }
}
