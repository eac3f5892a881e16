package mx.ventanilla.app.practice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import mx.ventanilla.clinic.UnitSetup;
import mx.ventanilla.core.AppPaths;

/** Says that a folder holds an invented clinic, and at what moment its day is. */
public final class PracticeMark {
    private static final String NAME = "practice-at";

    private PracticeMark() {}

    static void write(AppPaths paths, LocalDateTime at) {
        try {
            Files.writeString(file(paths), at.toString(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** True when the folder is for practice: the window says so on every screen. */
    public static boolean isIn(AppPaths paths) {
        return Files.exists(file(paths));
    }

    /** The clock that this folder lives by: the given one, or for practice one that starts at its moment and runs. */
    public static Clock clockOf(AppPaths paths, Clock real) {
        return isIn(paths) ? Clock.offset(real, Duration.between(real.instant(), momentOf(paths))) : real;
    }

    /** The moment at which the invented day stands. */
    public static Instant momentOf(AppPaths paths) {
        try {
            String text = Files.readString(file(paths), StandardCharsets.UTF_8).strip();
            return LocalDateTime.parse(text).atZone(UnitSetup.USUAL_ZONE).toInstant();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(AppPaths paths) {
        return paths.data().resolve(NAME);
    }
}
