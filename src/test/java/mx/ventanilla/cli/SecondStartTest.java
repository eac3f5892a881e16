package mx.ventanilla.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import mx.ventanilla.app.CommandServer;
import mx.ventanilla.app.OpenStore;
import mx.ventanilla.app.VentanillaApp;
import mx.ventanilla.app.WindowOrder;
import mx.ventanilla.core.AppPaths;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program is started again, or a file of its is opened, while it runs. */
class SecondStartTest {
    @TempDir
    Path folder;
    private AppPaths paths;

    @BeforeEach
    void begin() {
        new Shell(folder).init();
        paths = new AppPaths(folder.resolve("data"));
    }

    @Test
    void theWindowThatIsThereComesForwardAndTakesTheFile() {
        List<String> asked = new CopyOnWriteArrayList<>();
        try (OpenStore store = hold(); CommandServer server = serve(store)) {
            store.showIn(file -> asked.add(String.valueOf(file)));
            assertThat(start(null)).isZero();
            assertThat(start(folder.resolve("una carta.ventanilla-correo"))).isZero();
        }
        assertThat(asked).containsExactly("null", folder.resolve("una carta.ventanilla-correo").toString());
    }

    @Test
    void openSaysThatNoWindowIsThereWhileACommandHasTheFolder() {
        try (OpenStore store = hold(); CommandServer server = serve(store)) {
            Shell.Answer answer = new Shell(folder).onData("open");
            assertThat(answer.code()).isEqualTo(1);
            assertThat(answer.err()).contains("Ninguna ventana");
        }
    }

    private int start(@Nullable Path file) {
        return VentanillaApp.open(new WindowOrder(paths, Shell.CLOCK, store -> (request, out, err) -> 1, file,
                shown -> {}));
    }

    private OpenStore hold() {
        return OpenStore.tryOpen(paths, Shell.CLOCK).orElseThrow();
    }

    private CommandServer serve(OpenStore store) {
        return CommandServer.start(paths, Shell.CLOCK, CommandProgram.handlerOf(store, Shell.CLOCK));
    }
}
