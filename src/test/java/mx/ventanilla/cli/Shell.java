package mx.ventanilla.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import mx.ventanilla.core.Messages;

/** Types commands in a folder of a test, as a person would, and reads what they print. */
record Shell(Path folder) {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2027-03-05T16:30:00Z"), ZoneOffset.UTC);
    static final String PASSWORD = "una frase larga";

    /** What a command printed, and its exit code. */
    record Answer(int code, String out, String err) {
        String lastLine() {
            return out.lines().toList().getLast();
        }
    }

    Answer run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = CommandProgram.run(List.of(arguments), folder, CLOCK, out, err, (paths, file, whenShown) -> 0);
        return new Answer(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** A command on the data folder {@code data}. */
    Answer onData(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", "data"));
        return run(all.toArray(String[]::new));
    }

    /** A command on the data folder, given by the administrator of {@link #init}. */
    Answer asAdmin(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--user", "admin", "--password-file", passwordFile("admin", PASSWORD)));
        return onData(all.toArray(String[]::new));
    }

    Answer init() {
        return onData("init", "--unit", "UMF 1", "--rooms", "5", "--password-file", passwordFile("admin", PASSWORD));
    }

    /** A terminal whose words nobody reads. */
    Terminal silent() {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        return new Terminal(nowhere, nowhere, folder, PasswordFiles.of(folder), new Messages(Messages.SPANISH));
    }

    /** Writes a file with a password and gives its name. */
    String passwordFile(String name, String password) {
        try {
            Files.writeString(folder.resolve(name + ".txt"), password + "\n");
            return name + ".txt";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
