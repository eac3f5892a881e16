package mx.ventanilla.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mx.ventanilla.app.CommandClient;
import mx.ventanilla.app.CommandRequest;
import mx.ventanilla.core.AppPaths;
import mx.ventanilla.core.Problem;
import mx.ventanilla.hub.HubDatabase;
import mx.ventanilla.hub.HubFolder;
import org.jspecify.annotations.Nullable;

/** Where the commands on a hub are carried out: here, or by the process that has its own database open. */
@FunctionalInterface
interface HubPlace {
    int carryOut(HubCommand command, Invocation invocation, List<String> arguments);

    static HubPlace ownProcess(Terminal terminal, Clock clock) {
        return (command, invocation, arguments) -> {
            Path data = invocation.paths().data();
            HubFolder folder = HubFolder.open(data);
            HubOptions options = command.options();
            if (options.url() != null) {
                return runHere(command, folder, options, terminal, clock);
            }
            try (FileChannel channel = FileChannel.open(data.resolve("hub.lock"), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE); @Nullable
            FileLock lock = tryLock(channel)) {
                return lock == null
                        ? sendToHolder(invocation.paths(), terminal, arguments)
                        : runHere(command, folder, options, terminal, clock);
            } catch (IOException e) {
                throw Problem.of("hub.folder.unusable", data.toString());
            }
        };
    }

    private static int runHere(HubCommand command, HubFolder folder, HubOptions options, Terminal terminal,
            Clock clock) {
        try (HubDatabase database = folder.database(options.url(), options.user(), options.password(terminal))) {
            return command.run(folder, folder.service(database, clock));
        }
    }

    private static int sendToHolder(AppPaths paths, Terminal terminal, List<String> arguments) {
        Map<String, String> secrets = new HashMap<>();
        PasswordOptions.filesIn(arguments)
                .forEach(file -> secrets.put(file.toString(), new String(terminal.passwords().read(file))));
        CommandRequest request = new CommandRequest(arguments, terminal.folder().toString(), secrets);
        return CommandClient.send(paths, request, stream(terminal.out()), stream(terminal.err()))
                .orElseThrow(() -> CommandClient.refusal(paths));
    }

    private static OutputStream stream(PrintWriter writer) {
        return new OutputStream() {
            @Override
            public void write(int character) {
                write(new byte[]{(byte) character}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                writer.write(new String(bytes, from, length, StandardCharsets.UTF_8));
            }

            @Override
            public void flush() {
                writer.flush();
            }
        };
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }
}
