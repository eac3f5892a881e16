package mx.ventanilla.cli;

import java.nio.file.Path;
import mx.ventanilla.app.AppContext;
import mx.ventanilla.core.AppPaths;
import mx.ventanilla.security.Session;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program's name and what every command understands. */
@Command(name = "ventanilla", description = "${bundle:cli.root.description}")
final class Invocation {
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--data", paramLabel = "CARPETA", scope = ScopeType.INHERIT, description = "${bundle:cli.option.data}")
    private @Nullable Path data;

    @Option(names = "--user", paramLabel = "USUARIO", scope = ScopeType.INHERIT, description = "${bundle:cli.option.user}")
    private @Nullable String user;

    @Option(names = "--password-file", paramLabel = "ARCHIVO", scope = ScopeType.INHERIT, description = "${bundle:cli.option.password}")
    private @Nullable Path passwordFile;

    @Option(names = {"-h",
            "--help"}, usageHelp = true, scope = ScopeType.INHERIT, description = "${bundle:cli.option.help}")
    private boolean help;

    Invocation(Terminal terminal) {
        this.terminal = terminal;
    }

    Terminal terminal() {
        return terminal;
    }

    boolean hasData() {
        return data != null;
    }

    AppPaths paths() {
        return data == null ? AppPaths.ofPlatform() : new AppPaths(terminal.file(data));
    }

    @Nullable
    Path passwordFile() {
        return passwordFile;
    }

    /** The name given, without which the command is wrongly typed. */
    String user() {
        if (user == null || passwordFile == null) {
            throw usage("cli.usage.user");
        }
        return user;
    }

    /** The caller's present password; only after {@link #user}. */
    char[] password() {
        return terminal.passwords().read(requirePasswordFile());
    }

    Path requirePasswordFile() {
        Path file = passwordFile;
        if (file == null) {
            throw usage("cli.usage.user");
        }
        return file;
    }

    Session signIn(AppContext context) {
        return context.signIn().signIn(user(), password());
    }

    boolean helpAsked() {
        return help;
    }

    /** Badly typed: told with a sentence, exit code 2. */
    ParameterException usage(String key, Object... arguments) {
        return new ParameterException(spec.commandLine(), terminal.messages().text(key, arguments));
    }
}
