package mx.ventanilla.app;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.input.KeyCombination;
import mx.ventanilla.fx.Command;

/** Every command of the program; help pages and palette are made from it. */
public final class CommandRegistry {
    private final List<Command> commands;

    /** @throws IllegalArgumentException when two share an id, or a key on one screen */
    public CommandRegistry(List<Command> commands) {
        this.commands = List.copyOf(commands);
        refuseSameIds();
        refuseSameKeys();
    }

    public List<Command> all() {
        return commands;
    }

    /** Those of this screen alone, in their order; {@link Command#EVERYWHERE} for those of the shell. */
    public List<Command> of(String screen) {
        return commands.stream().filter(command -> command.screen().equals(screen)).toList();
    }

    private void refuseSameIds() {
        Set<String> ids = new HashSet<>();
        for (Command command : commands) {
            if (!ids.add(command.id())) {
                throw new IllegalArgumentException("two commands are called " + command.id());
            }
        }
    }

    private void refuseSameKeys() {
        Map<KeyCombination, Command> everywhere = new HashMap<>();
        of(Command.EVERYWHERE).forEach(command -> take(everywhere, command));
        commands.stream().map(Command::screen).distinct().filter(screen -> !screen.equals(Command.EVERYWHERE))
                .forEach(screen -> {
                    Map<KeyCombination, Command> taken = new HashMap<>(everywhere);
                    of(screen).forEach(command -> take(taken, command));
                });
    }

    private static void take(Map<KeyCombination, Command> taken, Command command) {
        KeyCombination key = command.key();
        Command other = key == null ? null : taken.put(key, command);
        if (other != null) {
            throw new IllegalArgumentException(other.id() + " and " + command.id() + " share the key " + key);
        }
    }
}
