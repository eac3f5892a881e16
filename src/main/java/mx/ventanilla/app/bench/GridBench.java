package mx.ventanilla.app.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mx.ventanilla.app.SelfProcess;

/** The agenda of thirty rooms and two shifts as it is painted, in a process of its own on the software pipeline. */
final class GridBench {
    /** The hidden command that walks and tells one time a line. */
    private static final List<String> WALK = List.of("grid-walk");

    List<BenchRow> run() {
        Map<String, Samples> samples = new LinkedHashMap<>();
        try {
            Process process = SelfProcess.withoutDisplay(WALK).redirectError(ProcessBuilder.Redirect.INHERIT).start();
            try (BufferedReader told = process.inputReader(StandardCharsets.UTF_8)) {
                told.lines().map(line -> line.split(" ", 2)).filter(parts -> parts[0].startsWith("grid."))
                        .forEach(parts -> samples.computeIfAbsent(parts[0], name -> new Samples())
                                .add(Double.parseDouble(parts[1])));
            }
            if (process.waitFor() != 0) {
                throw new IllegalStateException("the agenda was not walked to its end");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return samples.entrySet().stream().map(entry -> entry.getValue().row(entry.getKey())).toList();
    }
}
