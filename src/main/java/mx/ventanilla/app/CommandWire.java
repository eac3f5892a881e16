package mx.ventanilla.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * The bytes between a command and the holder of its folder. Request: version, length, JSON. Answer: frames of a kind, a
 * length and as many bytes; the last one carries the exit code.
 */
final class CommandWire {
    static final int OUT = 'o';
    static final int ERR = 'e';
    static final int EXIT = 'x';
    private static final int VERSION = 1;
    private static final int LARGEST_REQUEST = 256 * 1024;
    private static final int LARGEST_FRAME = 64 * 1024;
    private static final ObjectMapper JSON = new ObjectMapper();

    private CommandWire() {}

    static void writeRequest(DataOutputStream stream, CommandRequest request) throws IOException {
        byte[] content = JSON.writeValueAsBytes(request);
        if (content.length > LARGEST_REQUEST) {
            throw new IOException("request too large");
        }
        stream.writeInt(VERSION);
        stream.writeInt(content.length);
        stream.write(content);
        stream.flush();
    }

    static CommandRequest readRequest(DataInputStream stream) throws IOException {
        if (stream.readInt() != VERSION) {
            throw new IOException("unknown version");
        }
        return JSON.readValue(readBytes(stream, LARGEST_REQUEST), CommandRequest.class);
    }

    static byte[] readFrame(DataInputStream stream) throws IOException {
        return readBytes(stream, LARGEST_FRAME);
    }

    static void writeExit(DataOutputStream stream, int code) throws IOException {
        synchronized (stream) {
            stream.writeByte(EXIT);
            stream.writeInt(Integer.BYTES);
            stream.writeInt(code);
            stream.flush();
        }
    }

    /** A stream whose bytes arrive as frames of this kind; two of them may share a connection. */
    static OutputStream frames(DataOutputStream stream, int kind) {
        return new OutputStream() {
            @Override
            public void write(int oneByte) throws IOException {
                write(new byte[]{(byte) oneByte}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                for (int from = offset; from < offset + length; from += LARGEST_FRAME) {
                    int count = Math.min(LARGEST_FRAME, offset + length - from);
                    synchronized (stream) {
                        stream.writeByte(kind);
                        stream.writeInt(count);
                        stream.write(bytes, from, count);
                        stream.flush();
                    }
                }
            }
        };
    }

    private static byte[] readBytes(DataInputStream stream, int largest) throws IOException {
        int length = stream.readInt();
        if (length < 0 || length > largest) {
            throw new IOException("length out of bounds");
        }
        return stream.readNBytes(length);
    }
}
