package mx.ventanilla.referral;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Specialties of the second level, as the program knows them; the routing table may name others. */
public final class Specialties {
    private static final List<String> NAMES = read();

    private Specialties() {}

    public static List<String> names() {
        return NAMES;
    }

    private static List<String> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Specialties.class.getResourceAsStream("especialidades.txt")),
                StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
