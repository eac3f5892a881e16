package mx.ventanilla.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code courier ...} */
@Command(name = "courier", description = "${bundle:cli.courier.description}")
final class CourierGroup {
    static CommandLine of(Invocation invocation) {
        return new CommandLine(new CourierGroup()).addSubcommand(new CourierExportCommand(invocation))
                .addSubcommand(new CourierImportCommand(invocation))
                .addSubcommand(new CourierAnswerCommand(invocation))
                .addSubcommand(new CourierEnrollCommand(invocation));
    }
}
