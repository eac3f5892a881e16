package mx.ventanilla.cli;

import java.io.OutputStream;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import mx.ventanilla.app.CommandClient;
import mx.ventanilla.app.CommandRequest;
import mx.ventanilla.app.CommandServer;
import mx.ventanilla.app.LogFiles;
import mx.ventanilla.app.OpenStore;
import mx.ventanilla.app.practice.PracticeMark;
import mx.ventanilla.core.AppPaths;

/** Takes the folder and works here, answering others meanwhile; or hands the command to the process that has it. */
final class OwnProcess implements StorePlace {
    private static final int ATTEMPTS = 100;
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(100);
    private final Clock clock;
    private final OutputStream out;
    private final OutputStream err;

    OwnProcess(Clock clock, OutputStream out, OutputStream err) {
        this.clock = clock;
        this.out = out;
        this.err = err;
    }

    @Override
    public int carryOut(StoreCommand command, Invocation invocation, List<String> arguments) {
        AppPaths paths = invocation.paths();
        Clock local = PracticeMark.clockOf(paths, clock);
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Optional<OpenStore> taken = command.open(paths, local);
            if (taken.isPresent()) {
                return runHere(command, taken.get());
            }
            OptionalInt answer = CommandClient.send(paths, request(invocation.terminal(), arguments), out, err);
            if (answer.isPresent()) {
                return answer.getAsInt();
            }
            LockSupport.parkNanos(PAUSE);
        }
        throw CommandClient.refusal(paths);
    }

    private int runHere(StoreCommand command, OpenStore store) {
        try (store) {
            LogFiles.writeTo(store.paths().logs());
            try (CommandServer server = CommandServer.start(store.paths(), store.clock(),
                    CommandProgram.handlerOf(store, store.clock()))) {
                return command.carryOut(store);
            }
        }
    }

    private static CommandRequest request(Terminal terminal, List<String> arguments) {
        Map<String, String> secrets = new HashMap<>();
        PasswordOptions.filesIn(arguments)
                .forEach(file -> secrets.put(file.toString(), new String(terminal.passwords().read(file))));
        return new CommandRequest(arguments, terminal.folder().toString(), secrets);
    }
}
