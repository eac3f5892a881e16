package mx.ventanilla.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import mx.ventanilla.app.SelfProcess;
import mx.ventanilla.app.tour.Tour;
import mx.ventanilla.app.tour.TourChoice;
import mx.ventanilla.app.tour.TourResult;
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
    private static final String CUT_WORDS = "cut-words.txt";
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
        TourResult result = new Tour(folder, TourChoice.of(stops, outfits), terminal.progress("cli.tour.progress"))
                .run();
        result.stuck().forEach(stop -> terminal.say("cli.tour.stuck", stop));
        terminal.say("cli.tour.done", result.pictures().size(), folder);
        write(result.cutWords(), folder.resolve(CUT_WORDS));
        terminal.say("cli.tour.cut", result.cutWords().size(), CUT_WORDS);
        return result.stuck().isEmpty() ? 0 : 1;
    }

    private static void write(List<String> lines, Path file) {
        try {
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int again(Path folder) {
        List<String> line = new ArrayList<>(List.of("tour", "--out", folder.toString()));
        stops.forEach(stop -> line.addAll(List.of("--only", stop)));
        outfits.forEach(outfit -> line.addAll(List.of("--look", outfit)));
        try {
            return SelfProcess.withoutDisplay(line).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
