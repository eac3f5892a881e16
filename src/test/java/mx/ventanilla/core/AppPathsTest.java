package mx.ventanilla.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppPathsTest {
    private static final String PROGRAM = "ventanilla.app";
    private final String before = System.getProperty(PROGRAM, "");

    @TempDir
    Path stick;

    @BeforeEach
    void startFromTheStick() {
        System.setProperty(PROGRAM, stick.toString());
    }

    @AfterEach
    void startAsBefore() {
        System.setProperty(PROGRAM, before);
    }

    @Test
    void theDataLieBesideThePortableProgramWhenTheFolderIsThere() throws IOException {
        Files.createDirectory(stick.resolve("datos"));
        assertThat(AppPaths.ofPlatform().data()).isEqualTo(stick.resolve("datos").toAbsolutePath());
    }

    @Test
    void theDataStayWithThePersonWhenNobodyAskedForAnythingElse() {
        assertThat(AppPaths.ofPlatform().data().startsWith(stick)).isFalse();
    }
}
