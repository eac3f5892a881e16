package mx.ventanilla.cli;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import mx.ventanilla.core.Messages;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells in the person's language what was badly typed, and how the command is written. */
final class UsageErrors {
    private UsageErrors() {}

    static int tell(Terminal terminal, ParameterException e) {
        terminal.err().println(sentence(terminal.messages(), e));
        terminal.err().println(terminal.messages().text("cli.usage.seeHelp",
                e.getCommandLine().getCommandSpec().qualifiedName()));
        return CommandProgram.BADLY_TYPED;
    }

    private static String sentence(Messages messages, ParameterException e) {
        return switch (e) {
            case MissingParameterException missing -> messages.text("cli.usage.missing", names(missing.getMissing()));
            case UnmatchedArgumentException unmatched ->
                messages.text("cli.usage.unknown", String.join(" ", unmatched.getUnmatched()));
            default -> e.getArgSpec() == null
                    ? Objects.requireNonNull(e.getMessage())
                    : messages.text("cli.usage.value", name(e.getArgSpec()),
                            Objects.requireNonNullElse(e.getValue(), ""));
        };
    }

    private static String names(List<ArgSpec> arguments) {
        return arguments.stream().map(UsageErrors::name).collect(Collectors.joining(", "));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
