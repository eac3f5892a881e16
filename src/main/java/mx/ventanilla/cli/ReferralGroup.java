package mx.ventanilla.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code referral ...} */
@Command(name = "referral", description = "${bundle:cli.referral.description}")
final class ReferralGroup {
    static CommandLine of(Invocation invocation) {
        return new CommandLine(new ReferralGroup()).addSubcommand(new ReferralExportCommand(invocation))
                .addSubcommand(new ReferralImportCommand(invocation))
                .addSubcommand(new ReferralQrCommand(invocation)).addSubcommand(new ReferralKeyCommand(invocation));
    }
}
