package mx.ventanilla.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import mx.ventanilla.core.Finding;
import mx.ventanilla.core.Sentence;
import mx.ventanilla.patient.Aggregate;
import mx.ventanilla.patient.Curp;
import mx.ventanilla.patient.Nss;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code validate}: whether an identifier can be one, and what is wrong in it; needs no store. */
@Command(name = "validate", description = "${bundle:cli.validate.description}")
final class ValidateCommand implements FreeCommand {
    private final Invocation invocation;

    @Option(names = "--nss", paramLabel = "NSS", description = "${bundle:cli.validate.nss}")
    private @Nullable String nss;

    @Option(names = "--curp", paramLabel = "CURP", description = "${bundle:cli.validate.curp}")
    private @Nullable String curp;

    @Option(names = "--aggregate", paramLabel = "AGREGADO", description = "${bundle:cli.validate.aggregate}")
    private @Nullable String aggregate;

    @Option(names = "--json", description = "${bundle:cli.option.json}")
    private boolean json;

    ValidateCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public int run() {
        if (Stream.of(Kind.values()).filter(kind -> typed(kind) != null).count() != 1) {
            throw invocation.usage("cli.usage.oneIdentifier");
        }
        Kind kind = Stream.of(Kind.values()).filter(it -> typed(it) != null).findFirst().orElseThrow();
        String text = String.valueOf(typed(kind)).strip();
        List<Finding> findings = switch (kind) {
            case NSS -> Nss.check(text);
            case CURP -> Curp.check(text);
            case AGGREGATE -> Aggregate.check(text);
        };
        boolean valid = findings.stream().noneMatch(Finding::isError);
        tell(kind, text, valid, findings);
        return valid ? 0 : CommandProgram.PROBLEM;
    }

    private void tell(Kind kind, String text, boolean valid, List<Finding> findings) {
        Terminal terminal = invocation.terminal();
        if (json) {
            Json.print(terminal, new Answer(kind.name().toLowerCase(Locale.ROOT), text, valid,
                    findings.stream().map(finding -> new Fault(finding.severity().name().toLowerCase(Locale.ROOT),
                            finding.key(), terminal.messages().text(finding))).toList()));
            return;
        }
        if (valid) {
            terminal.say("cli.validate.good", Sentence.of("cli.validate." + kind.name()), text);
        }
        findings.forEach(finding -> terminal.out().println(terminal.messages().text(finding)));
    }

    private @Nullable String typed(Kind kind) {
        return switch (kind) {
            case NSS -> nss;
            case CURP -> curp;
            case AGGREGATE -> aggregate;
        };
    }

    private enum Kind {
        NSS, CURP, AGGREGATE
    }

    private record Answer(String kind, String text, boolean valid, List<Fault> findings) {}

    private record Fault(String severity, String code, String sentence) {}
}
