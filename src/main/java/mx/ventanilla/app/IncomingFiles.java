package mx.ventanilla.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import mx.ventanilla.core.Problem;
import mx.ventanilla.core.seal.Seal;
import mx.ventanilla.fx.IncomingFile;
import mx.ventanilla.sync.wire.CourierFile;

/** Recognises what the system hands to the program: by the first bytes, whatever the file is called. */
final class IncomingFiles {
    private IncomingFiles() {}

    /** A {@code Problem} for what is missing, cannot be read, or is none of the program's files. */
    static IncomingFile recognise(Path file) {
        int magic = magicOf(file);
        if (magic == CourierFile.MAGIC) {
            return new IncomingFile(IncomingFile.Kind.COURIER, file);
        }
        if (magic == Seal.MAGIC) {
            return new IncomingFile(IncomingFile.Kind.REFERRAL, file);
        }
        throw Problem.of("app.incoming.unknown", nameOf(file));
    }

    private static int magicOf(Path file) {
        if (!Files.isRegularFile(file)) {
            throw Problem.of("app.incoming.missing", nameOf(file));
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(Integer.BYTES);
            return head.length < Integer.BYTES ? 0 : ByteBuffer.wrap(head).getInt();
        } catch (IOException e) {
            throw Problem.of("app.incoming.unreadable", nameOf(file));
        }
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName());
    }
}
