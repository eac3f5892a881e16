package mx.ventanilla.cli;

import java.time.Clock;
import java.util.List;
import mx.ventanilla.app.Display;
import mx.ventanilla.app.LogFiles;
import mx.ventanilla.core.Problem;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** Understands what was typed, carries it out, and answers with words and an exit code. */
final class TypedCommand {
    private final Terminal terminal;
    private final Clock clock;
    private final Ways ways;
    private final Mishaps mishaps;

    /** Where commands are carried out: at a store, in a window, at a hub. */
    record Ways(StorePlace store, CommandProgram.WindowStart window, HubPlace hub) {}

    TypedCommand(Terminal terminal, Clock clock, Ways ways) {
        this.terminal = terminal;
        this.clock = clock;
        this.ways = ways;
        this.mishaps = new Mishaps(terminal, clock);
    }

    int execute(List<String> arguments) {
        Invocation invocation = new Invocation(terminal);
        CommandLine line = CommandTree.of(invocation, clock);
        line.setOut(terminal.out()).setErr(terminal.err());
        line.setParameterExceptionHandler((e, typed) -> UsageErrors.tell(terminal, e));
        line.setExecutionStrategy(parsed -> dispatch(parsed, invocation, arguments));
        int code = line.execute(arguments.toArray(String[]::new));
        terminal.out().flush();
        terminal.err().flush();
        return code;
    }

    private int dispatch(ParseResult parsed, Invocation invocation, List<String> arguments) {
        Integer help = CommandLine.executeHelpRequest(parsed);
        if (help != null) {
            return help;
        }
        ParseResult named = parsed;
        while (named.hasSubcommand()) {
            named = named.subcommand();
        }
        CommandLine line = named.commandSpec().commandLine();
        try {
            return switch (named.commandSpec().userObject()) {
                case StoreCommand command -> ways.store().carryOut(command, invocation, arguments);
                case FreeCommand command -> runFree(command, invocation);
                case HubCommand command -> ways.hub().carryOut(command, invocation, arguments);
                case WindowCommand command ->
                    Display.isPresent() ? command.run(ways.window()) : mishaps.noDisplay();
                case Invocation root -> Display.isPresent()
                        ? ways.window().open(root.paths(), null, shown -> {})
                        : mishaps.noDisplay();
                default -> throw new CommandLine.ParameterException(line,
                        terminal.messages().text("cli.usage.subcommand", line.getCommandSpec().qualifiedName()));
            };
        } catch (CommandLine.ParameterException badlyTyped) {
            throw badlyTyped;
        } catch (RuntimeException e) {
            return mishaps.tell(e, line.getCommandName());
        }
    }

    /** Such a command opens no store and so no log: it begins one when it has a fault to tell. */
    private static int runFree(FreeCommand command, Invocation invocation) {
        try {
            return command.run();
        } catch (Problem | CommandLine.ParameterException told) {
            throw told;
        } catch (RuntimeException fault) {
            LogFiles.writeTo(invocation.paths().logs());
            throw fault;
        }
    }
}
