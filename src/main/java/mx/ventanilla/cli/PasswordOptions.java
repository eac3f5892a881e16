package mx.ventanilla.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Finds the password files among the arguments of a command that has been understood. */
final class PasswordOptions {
    private static final String ENDING = "password-file";

    private PasswordOptions() {}

    static List<Path> filesIn(List<String> arguments) {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            int equals = argument.indexOf('=');
            if (argument.startsWith("--") && argument.endsWith(ENDING) && i + 1 < arguments.size()) {
                files.add(Path.of(arguments.get(i + 1)));
            } else if (argument.startsWith("--") && equals > 0 && argument.substring(0, equals).endsWith(ENDING)) {
                files.add(Path.of(argument.substring(equals + 1)));
            }
        }
        return files;
    }
}
