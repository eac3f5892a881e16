package mx.ventanilla.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import mx.ventanilla.core.AppPaths;
import org.jspecify.annotations.Nullable;

/**
 * A start of the window, understood without the commands: nothing typed at all, a data folder, a file to receive.
 *
 * @param file as the system hands it over when somebody opens one of the program's files
 */
record WindowArguments(AppPaths paths, @Nullable Path file) {
    private static final String DATA = "--data";

    /** Empty when anything else was typed; a command's name is a command, whatever lies in the folder. */
    static Optional<WindowArguments> of(List<String> arguments, Path folder, Predicate<String> isCommand) {
        AppPaths paths = null;
        Path file = null;
        for (int i = 0; i < arguments.size(); i++) {
            String typed = arguments.get(i);
            if (typed.equals(DATA) && paths == null && i + 1 < arguments.size()) {
                i++;
                paths = new AppPaths(folder.resolve(arguments.get(i)));
            } else if (typed.startsWith(DATA + "=") && paths == null) {
                paths = new AppPaths(folder.resolve(typed.substring(DATA.length() + 1)));
            } else if (file == null && Files.isRegularFile(folder.resolve(typed)) && !isCommand.test(typed)) {
                file = folder.resolve(typed).normalize();
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(new WindowArguments(paths == null ? AppPaths.ofPlatform() : paths, file));
    }
}
