package mx.ventanilla.cli;

import java.net.InetSocketAddress;
import java.time.Clock;
import mx.ventanilla.app.CommandServer;
import mx.ventanilla.hub.HubFolder;
import mx.ventanilla.hub.HubServer;
import mx.ventanilla.hub.HubService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code hub serve}: listens for the units until it is ended. */
@Command(name = "serve", description = "${bundle:cli.hubServe.description}")
final class HubServeCommand extends HubCommand {
    private final Invocation invocation;
    private final Clock clock;

    @Option(names = "--listen", paramLabel = "HOST:PUERTO", description = "${bundle:cli.hubServe.listen}")
    private String listen = "127.0.0.1:8443";

    HubServeCommand(Invocation invocation, Clock clock) {
        this.invocation = invocation;
        this.clock = clock;
    }

    @Override
    int run(HubFolder folder, HubService hub) {
        Terminal terminal = invocation.terminal();
        try (CommandServer commands = options().url() == null
                ? CommandServer.start(invocation.paths(), clock, CommandProgram.handlerOf(folder, hub, clock))
                : null; HubServer server = HubServer.start(folder, hub, address())) {
            terminal.say("cli.hubServe.listening", address().getHostString(), String.valueOf(server.port()));
            terminal.say("cli.hubServe.page", address().getHostString(), String.valueOf(server.port()));
            terminal.out().flush();
            HubUpkeep.daily(hub);
            server.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    private InetSocketAddress address() {
        int colon = listen.lastIndexOf(':');
        try {
            return new InetSocketAddress(listen.substring(0, Math.max(0, colon)),
                    Integer.parseInt(listen.substring(colon + 1)));
        } catch (IllegalArgumentException e) {
            throw invocation.usage("cli.hubServe.address", listen);
        }
    }
}
