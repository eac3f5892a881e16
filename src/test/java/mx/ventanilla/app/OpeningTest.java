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

class OpeningTest {
    @TempDir
    Path folder;

    @Test
    void theStoreIsOpenedOnceHoweverManyWaitForIt() {
        Opening opening = Opening.begun(launch());
        try (OpenStore opened = opening.await()) {
            assertThat(opening.await()).isSameAs(opened);
        }
    }

    @Test
    void whoeverWaitsIsToldWhyItDidNotOpen() throws IOException {
        Files.writeString(new AppPaths(folder).storeFile(), "no es un archivo de datos");
        Opening opening = Opening.begun(launch());
        assertThatThrownBy(opening::await).isInstanceOf(Problem.class);
        assertThatThrownBy(opening::await).isInstanceOf(Problem.class);
    }

    private Launch launch() {
        return new Launch(StoreFolder.take(new AppPaths(folder)), Clock.systemUTC(), store -> (request, out, err) -> 1);
    }
}
