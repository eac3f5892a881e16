package mx.ventanilla.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mx.ventanilla.app.tour.Rehearsal;
import mx.ventanilla.core.AppPaths;

/** {@code rehearse}, understood as a start of the window is: without the commands, which would be measured with it. */
record RehearsalArguments(AppPaths paths, String user, Path passwordFile, Rehearsal.Extent extent) {
    private static final String COMMAND = "rehearse";
    private static final Map<String, Rehearsal.Extent> STARTS = Map.of("--start-only", Rehearsal.Extent.START,
            "--typed-start", Rehearsal.Extent.TYPED_START);
    private static final Set<String> NAMED = Set.of("--data", "--user", "--password-file");

    /** Empty for every other command, and for one that is to be told what is wrong with it. */
    static Optional<RehearsalArguments> of(List<String> arguments, Path folder) {
        if (arguments.isEmpty() || !arguments.getFirst().equals(COMMAND)) {
            return Optional.empty();
        }
        Rehearsal.Extent extent = Rehearsal.Extent.DAY;
        Map<String, String> named = new HashMap<>();
        for (int i = 1; i < arguments.size(); i++) {
            String typed = arguments.get(i);
            if (STARTS.containsKey(typed)) {
                extent = STARTS.get(typed);
            } else if (NAMED.contains(typed) && i + 1 < arguments.size()) {
                i++;
                named.put(typed, arguments.get(i));
            } else {
                return Optional.empty();
            }
        }
        String data = named.get("--data");
        String user = named.get("--user");
        String file = named.get("--password-file");
        return user == null || file == null
                ? Optional.empty()
                : Optional.of(new RehearsalArguments(
                        data == null ? AppPaths.ofPlatform() : new AppPaths(folder.resolve(data)), user,
                        Path.of(file), extent));
    }

    /** @return exit code, when the window is closed */
    int run(Terminal terminal, CommandProgram.WindowStart window) {
        Rehearsal rehearsal = new Rehearsal(user, new String(terminal.passwords().read(passwordFile)), extent,
                reached -> {
                    terminal.out().println(reached);
                    terminal.out().flush();
                });
        int code = window.open(paths, null, rehearsal);
        rehearsal.complain();
        return code;
    }
}
