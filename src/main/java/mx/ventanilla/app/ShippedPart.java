package mx.ventanilla.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Something of others that is delivered with the program.
 *
 * @param name of the library, without its version
 * @param licence key of the licence under which it is delivered, an SPDX name where there is one
 * @param holders whose it is
 */
public record ShippedPart(String name, String licence, String holders) {
    /** All parts, as the package's own list has them. */
    public static List<ShippedPart> all() {
        return lines("parts.txt").stream().map(line -> line.split(" \\| ", 3))
                .map(cells -> new ShippedPart(cells[0], cells[1], cells[2])).toList();
    }

    /** The licence's text. */
    public String text() {
        return String.join("\n", lines(licence + ".txt"));
    }

    private static List<String> lines(String name) {
        InputStream stream = Objects.requireNonNull(ShippedPart.class.getResourceAsStream("licences/" + name), name);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
