package mx.ventanilla.app;

import java.util.List;
import java.util.Map;

/**
 * A command as it was typed, to be carried out by the process that holds the folder.
 *
 * @param folder absolute path that relative file names are meant from
 * @param secrets contents of the password files by the path that was typed
 */
public record CommandRequest(List<String> arguments, String folder, Map<String, String> secrets) {
    public CommandRequest {
        arguments = List.copyOf(arguments);
        secrets = Map.copyOf(secrets);
    }

    @Override
    public String toString() {
        return "CommandRequest[...]";
    }
}
