package mx.ventanilla.app;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import mx.ventanilla.core.Messages;
import mx.ventanilla.db.RestoreReport;
import mx.ventanilla.fx.View;
import mx.ventanilla.fx.ViewLoader;

/** Takes the window off the store while a backup takes its place, and leads back to the sign-in. */
final class WindowRestore implements RestoreWatcher {
    private final Desktop desktop;
    private volatile boolean underWay;

    WindowRestore(Desktop desktop) {
        this.desktop = desktop;
    }

    /** True until somebody asks for the sign-in: what the left screens still say is of no interest. */
    boolean isUnderWay() {
        return underWay;
    }

    @Override
    public void beforeRestore() {
        underWay = true;
        CountDownLatch left = new CountDownLatch(1);
        Platform.runLater(() -> {
            try {
                desktop.leaveWorkplace();
                show(RestoreNewsController.working());
            } finally {
                left.countDown();
            }
        });
        awaitQuietly(left);
    }

    @Override
    public void afterRestore(Optional<RestoreReport> report) {
        Messages messages = desktop.messages();
        String news = report.map(done -> messages.text("app.restore.done", done.rows(), String.valueOf(done.aside())))
                .orElseGet(() -> messages.text("app.restore.failed"));
        Platform.runLater(() -> show(RestoreNewsController.ended(news, this::signIn)));
    }

    private void signIn() {
        underWay = false;
        desktop.showSignIn();
    }

    private void show(RestoreNewsController controller) {
        View<RestoreNewsController> view = new ViewLoader(desktop.messages()).load(controller);
        desktop.content().show(view.root());
        controller.focusDefault();
    }

    private static void awaitQuietly(CountDownLatch left) {
        try {
            left.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
