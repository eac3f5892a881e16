package mx.ventanilla.app;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import mx.ventanilla.core.AppPaths;
import mx.ventanilla.core.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers the commands that other processes of the same person aim at the folder which this process holds. Listens on a
 * socket in a folder that only its owner may enter.
 */
public final class CommandServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CommandServer.class);
    /** Socket addresses are paths of 104 to 108 bytes at most. */
    private static final int LONGEST_ADDRESS = 100;
    private static final int AT_ONCE = 8;

    private final AppPaths paths;
    private final Path socket;
    private final ServerSocketChannel listener;
    private final CommandHandler handler;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Phaser running = new Phaser(1);

    private CommandServer(AppPaths paths, Path socket, ServerSocketChannel listener, CommandHandler handler) {
        this.paths = paths;
        this.socket = socket;
        this.listener = listener;
        this.handler = handler;
    }

    /** Begins to listen, and writes into the folder who holds it. Only the folder's holder may call this. */
    public static CommandServer start(AppPaths paths, Clock clock, CommandHandler handler) {
        try {
            Path socket = addressIn(paths);
            Files.deleteIfExists(socket);
            ServerSocketChannel listener = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            listener.bind(UnixDomainSocketAddress.of(socket));
            new Holder(System.getProperty("user.name", "?"), clock.instant().toString(), ProcessHandle.current().pid(),
                    socket.toString()).write(paths);
            CommandServer server = new CommandServer(paths, socket, listener, handler);
            daemon("command-listener", server::listen);
            return server;
        } catch (IOException e) {
            LOG.error("no command socket: {}", e.getClass().getSimpleName());
            throw Problem.of("app.folder.unusable", paths.data().toString());
        }
    }

    /** Listens no more, and returns when the commands under way have ended. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(Holder.fileOf(paths));
            listener.close();
            Files.deleteIfExists(socket);
            Files.deleteIfExists(folder(socket));
        } catch (IOException e) {
            LOG.warn("command socket not removed: {}", e.getClass().getSimpleName());
        }
        running.arriveAndAwaitAdvance();
    }

    private static Path addressIn(AppPaths paths) throws IOException {
        Path near = paths.data().resolve("commands");
        Path address = near.resolve("socket");
        if (address.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST_ADDRESS) {
            OwnerOnly.folder(near);
            return address;
        }
        return OwnerOnly.folder(Files.createTempDirectory("ventanilla")).resolve("socket");
    }

    private void listen() {
        while (listener.isOpen()) {
            try {
                admit(listener.accept());
            } catch (IOException e) {
                if (listener.isOpen()) {
                    LOG.warn("command not accepted: {}", e.getClass().getSimpleName());
                }
            }
        }
    }

    /** One that comes too late, or while all places are taken, is sent away unanswered and tries again. */
    private void admit(SocketChannel caller) throws IOException {
        running.register();
        if (listener.isOpen() && places.tryAcquire()) {
            daemon("command", () -> answer(caller));
        } else {
            running.arriveAndDeregister();
            caller.close();
        }
    }

    private void answer(SocketChannel caller) {
        try (caller;
                DataInputStream in = new DataInputStream(Channels.newInputStream(caller));
                DataOutputStream out = new DataOutputStream(
                        new BufferedOutputStream(Channels.newOutputStream(caller)))) {
            CommandRequest request = CommandWire.readRequest(in);
            int code = handler.run(request, CommandWire.frames(out, CommandWire.OUT),
                    CommandWire.frames(out, CommandWire.ERR));
            CommandWire.writeExit(out, code);
        } catch (IOException e) {
            LOG.warn("command's caller has gone: {}", e.getClass().getSimpleName());
        } finally {
            places.release();
            running.arriveAndDeregister();
        }
    }

    private static Path folder(Path socket) {
        return Objects.requireNonNull(socket.getParent());
    }

    private static void daemon(String name, Runnable work) {
        Thread.ofPlatform().daemon().name(name).start(work);
    }
}
