package mx.ventanilla.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** The version, which the build writes from the pom and nobody else. */
public final class ProgramVersion {
    private ProgramVersion() {}

    public static String text() {
        try (InputStream stream = Objects
                .requireNonNull(ProgramVersion.class.getResourceAsStream("version.properties"))) {
            Properties properties = new Properties();
            properties.load(stream);
            return properties.getProperty("version", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
