package mx.ventanilla.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import mx.ventanilla.core.AppPaths;
import mx.ventanilla.core.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenStoreTest {
    @TempDir
    Path folder;

    @Test
    void whatStillWorksBesideAClosedStoreDoesNotOpenItAgain() throws IOException {
        AppPaths paths = new AppPaths(folder);
        OpenStore store = OpenStore.tryOpenOrCreate(paths, Clock.systemUTC()).orElseThrow();
        store.close();
        Files.delete(paths.storeFile());
        assertThatThrownBy(store::database)
                .isInstanceOfSatisfying(Problem.class, told -> assertThat(told.key()).isEqualTo("store.left"));
        assertThat(paths.storeFile()).doesNotExist();
    }
}
