package mx.ventanilla.app;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import java.util.OptionalInt;
import mx.ventanilla.core.AppPaths;
import mx.ventanilla.core.Problem;

/** Has a command carried out by the process that holds the folder. */
public final class CommandClient {
    private CommandClient() {}

    /**
     * Sends the command and passes on what it prints.
     *
     * @return its exit code; empty when nobody answers, because the holder has ended or has only begun
     */
    public static OptionalInt send(AppPaths paths, CommandRequest request, OutputStream out, OutputStream err) {
        Optional<Holder> holder = Holder.read(paths);
        if (holder.isEmpty()) {
            return OptionalInt.empty();
        }
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(holder.get().socket()))) {
            return OptionalInt.of(talk(channel, request, out, err));
        } catch (IOException e) {
            return OptionalInt.empty();
        }
    }

    /** Tells who holds the folder and since when. */
    public static Problem refusal(AppPaths paths) {
        return Holder.refusal(paths);
    }

    private static int talk(SocketChannel channel, CommandRequest request, OutputStream out, OutputStream err)
            throws IOException {
        DataOutputStream to = new DataOutputStream(Channels.newOutputStream(channel));
        DataInputStream from = new DataInputStream(Channels.newInputStream(channel));
        CommandWire.writeRequest(to, request);
        int kind = from.read();
        if (kind < 0) {
            throw new EOFException("not answered");
        }
        try {
            for (; kind != CommandWire.EXIT; kind = from.readUnsignedByte()) {
                OutputStream target = kind == CommandWire.OUT ? out : err;
                target.write(CommandWire.readFrame(from));
                target.flush();
            }
            return ByteBuffer.wrap(CommandWire.readFrame(from)).getInt();
        } catch (IOException e) {
            throw Problem.of("app.command.lost");
        }
    }
}
