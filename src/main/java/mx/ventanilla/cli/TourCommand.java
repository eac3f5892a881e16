package mx.ventanilla.cli;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import mx.ventanilla.app.tour.Tour;
import mx.ventanilla.app.tour.TourChoice;
import mx.ventanilla.app.tour.TourResult;
import mx.ventanilla.core.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code tour}: pictures of every screen, without a display. Draws on a screen that lies apart from the program's
 * libraries, and so runs itself again with that on the class path.
 */
@Command(name = "tour", description = "${bundle:cli.tour.description}")
final class TourCommand implements FreeCommand {
    private static final String PLATFORM = "glass.platform";
    private static final String MONOCLE = "Monocle";
    private final Invocation invocation;

    @Option(names = "--out", required = true, paramLabel = "CARPETA", description = "${bundle:cli.tour.out}")
    private @Nullable Path out;

    @Option(names = "--only", paramLabel = "PARTE", description = "${bundle:cli.tour.stops}")
    private List<String> stops = List.of();

    @Option(names = "--look", paramLabel = "ASPECTO", description = "${bundle:cli.tour.outfits}")
    private List<String> outfits = List.of();

    TourCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public int run() {
        Terminal terminal = invocation.terminal();
        Path folder = terminal.file(Objects.requireNonNull(out));
        if (System.getProperty(PLATFORM, "").equals(MONOCLE)) {
            return walk(terminal, folder);
        }
        TourChoice.of(stops, outfits);
        return again(folder);
    }

    private int walk(Terminal terminal, Path folder) {
        TourResult result = new Tour(folder, TourChoice.of(stops, outfits), terminal.progress("cli.tour.progress")).run();
        result.stuck().forEach(stop -> terminal.say("cli.tour.stuck", stop));
        terminal.say("cli.tour.done", result.pictures().size(), folder);
        return result.stuck().isEmpty() ? 0 : 1;
    }

    private int again(Path folder) {
        List<String> line = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
                "-Djdk.serialFilter=!*", "-Dglass.platform=" + MONOCLE, "-Dmonocle.platform=Headless",
                "-Dheadless.geometry=1920x1080-32", "-Dprism.order=sw", "-Djava.awt.headless=true"));
        line.addAll(List.of("-cp", System.getProperty("java.class.path") + File.pathSeparator + screen(),
                "mx.ventanilla.Launcher", "tour", "--out", folder.toString()));
        stops.forEach(stop -> line.addAll(List.of("--only", stop)));
        outfits.forEach(outfit -> line.addAll(List.of("--look", outfit)));
        try {
            return new ProcessBuilder(line).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The library of the screen without a display: in the folder {@code tour} beside {@code lib}. */
    private static Path screen() {
        try {
            Path program = Path.of(TourCommand.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            Path folder = Objects.requireNonNull(Objects.requireNonNull(program.getParent()).getParent())
                    .resolve("tour");
            if (!Files.isDirectory(folder)) {
                throw Problem.of("cli.tour.missing");
            }
            try (Stream<Path> files = Files.list(folder)) {
                return files.filter(file -> file.toString().endsWith(".jar")).findFirst()
                        .orElseThrow(() -> Problem.of("cli.tour.missing"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
