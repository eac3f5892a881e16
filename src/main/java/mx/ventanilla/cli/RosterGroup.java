package mx.ventanilla.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code roster ...} */
@Command(name = "roster", description = "${bundle:cli.roster.description}")
final class RosterGroup {
    static CommandLine of(Invocation invocation) {
        return new CommandLine(new RosterGroup()).addSubcommand(new RosterImportCommand(invocation));
    }
}
