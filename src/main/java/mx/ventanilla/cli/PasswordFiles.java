package mx.ventanilla.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import mx.ventanilla.core.Problem;
import org.jspecify.annotations.Nullable;

/** Gives the password that lies in a file: its first line. */
@FunctionalInterface
interface PasswordFiles {
    int LARGEST = 4096;

    char[] read(Path typed);

    /** Files of this process's user. */
    static PasswordFiles of(Path folder) {
        return typed -> {
            try (InputStream stream = Files.newInputStream(folder.resolve(typed))) {
                String text = new String(stream.readNBytes(LARGEST), StandardCharsets.UTF_8);
                return text.lines().findFirst().orElse("").toCharArray();
            } catch (IOException e) {
                throw Problem.of("cli.password.unreadable", typed.toString());
            }
        };
    }

    /** Contents that another process has read and sent. */
    static PasswordFiles sent(Map<String, String> contents) {
        return typed -> {
            @Nullable
            String content = contents.get(typed.toString());
            if (content == null) {
                throw Problem.of("cli.password.unreadable", typed.toString());
            }
            return content.toCharArray();
        };
    }
}
