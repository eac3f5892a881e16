package mx.ventanilla.referral.diagnosis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** How patients and notes say it: everyday words for keys of the catalogue. */
final class LayWords {
    /**
     * One line of the table.
     *
     * @param keys keys or their beginnings, the first one offered first
     */
    record Line(List<String> keys, List<String> phrases) {}

    private LayWords() {}

    static List<Line> read() {
        List<Line> lines = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(LayWords.class.getResourceAsStream("sinonimos.txt")), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] sides = line.split(" = ", 2);
                if (!line.startsWith("#") && sides.length == 2) {
                    lines.add(new Line(List.of(sides[0].split(" ")), List.of(sides[1].split("; "))));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }
}
