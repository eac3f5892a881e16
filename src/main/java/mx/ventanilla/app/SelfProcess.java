package mx.ventanilla.app;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import mx.ventanilla.core.Problem;
import org.jspecify.annotations.Nullable;

/** This program as another process: the same Java, options and libraries, or the package that this one came from. */
public final class SelfProcess {
    private static final List<String> SCREEN = List.of("-Dglass.platform=Monocle", "-Dmonocle.platform=Headless",
            "-Dheadless.geometry=1920x1080-32", "-Dprism.order=sw", "-Djava.awt.headless=true");
    /** What the package's starter tells itself on Linux when it starts anew; another one must not hear it. */
    private static final String LAUNCHING = "_JPACKAGE_LAUNCHER";
    private static final String MAIN = "mx.ventanilla.Launcher";

    private SelfProcess() {}

    /** True when {@link #of} can show a window, on a display or on the screen of the tour. */
    public static boolean canShowWindow() {
        return Display.isPresent() || screen().isPresent();
    }

    /** On this computer's display, or without one on the screen of the tour. */
    public static ProcessBuilder of(List<String> arguments) {
        if (!Display.isPresent()) {
            return withoutDisplay(arguments);
        }
        String packaged = System.getProperty("jpackage.app-path");
        List<String> line = packaged == null ? java(List.of(), null) : new ArrayList<>(List.of(packaged));
        line.addAll(arguments);
        ProcessBuilder process = new ProcessBuilder(line);
        process.environment().remove(LAUNCHING);
        return process;
    }

    /** On the screen of the tour, which lies apart from the program's libraries; a {@code Problem} when it is missing. */
    public static ProcessBuilder withoutDisplay(List<String> arguments) {
        boolean ownsOne = System.getProperty("glass.platform", "").equals("Monocle");
        Path screen = ownsOne ? null : screen().orElseThrow(() -> Problem.of("cli.tour.missing"));
        List<String> line = java(SCREEN, screen);
        line.addAll(arguments);
        return new ProcessBuilder(line);
    }

    private static List<String> java(List<String> options, @Nullable Path library) {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        line.addAll(options);
        String libraries = System.getProperty("java.class.path");
        line.addAll(List.of("-cp", library == null ? libraries : libraries + File.pathSeparator + library, MAIN));
        return line;
    }

    /** The library of the screen without a display: in the folder {@code tour} beside {@code lib}. */
    private static Optional<Path> screen() {
        try {
            Path program = Path.of(SelfProcess.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            Path folder = Objects.requireNonNull(Objects.requireNonNull(program.getParent()).getParent())
                    .resolve("tour");
            if (!Files.isDirectory(folder)) {
                return Optional.empty();
            }
            try (Stream<Path> files = Files.list(folder)) {
                return files.filter(file -> file.toString().endsWith(".jar")).findFirst();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
