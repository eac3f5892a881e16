package mx.ventanilla.cli;

import java.time.Clock;
import java.util.ResourceBundle;
import mx.ventanilla.core.Messages;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;

/** All commands of the program. */
final class CommandTree {
    private CommandTree() {}

    /** True for the first word of a command. */
    static boolean isCommand(Invocation invocation, Clock clock, String typed) {
        return all(invocation, clock).getSubcommands().containsKey(typed);
    }

    static CommandLine of(Invocation invocation, Clock clock) {
        CommandLine tree = all(invocation, clock);
        tree.setCaseInsensitiveEnumValuesAllowed(true);
        speak(tree, invocation.terminal().messages());
        return tree;
    }

    private static CommandLine all(Invocation invocation, Clock clock) {
        CommandLine tree = new CommandLine(invocation).addSubcommand(new InitCommand(invocation))
                .addSubcommand(UserGroup.of(invocation)).addSubcommand(new ValidateCommand(invocation))
                .addSubcommand(RosterGroup.of(invocation)).addSubcommand(new SearchCommand(invocation))
                .addSubcommand(new CheckCommand(invocation))
                .addSubcommand(BackupGroup.of(invocation)).addSubcommand(practice(invocation))
                .addSubcommand(new BenchCommand(invocation, clock)).addSubcommand(new TourCommand(invocation))
                .addSubcommand(new RehearseCommand(invocation)).addSubcommand(new GridWalkCommand(invocation))
                .addSubcommand(HubGroup.of(invocation, clock))
                .addSubcommand(SyncGroup.of(invocation)).addSubcommand(CourierGroup.of(invocation))
                .addSubcommand(ReferralGroup.of(invocation));
        return tree.addSubcommand(new OpenCommand(invocation));
    }

    private static CommandLine practice(Invocation invocation) {
        return new CommandLine(new PracticeCommand(invocation)).addSubcommand(new PracticeCreateCommand(invocation));
    }

    private static void speak(CommandLine line, Messages messages) {
        ResourceBundle bundle = messages.bundle();
        line.setResourceBundle(bundle);
        UsageMessageSpec usage = line.getCommandSpec().usageMessage();
        usage.synopsisHeading(messages.text("cli.help.usage") + " ");
        usage.synopsisSubcommandLabel(messages.text("cli.help.command"));
        usage.commandListHeading("%n" + messages.text("cli.help.commands") + "%n");
        usage.optionListHeading("%n");
        usage.sortOptions(false);
        usage.width(110);
        line.getSubcommands().values().forEach(command -> speak(command, messages));
    }
}
