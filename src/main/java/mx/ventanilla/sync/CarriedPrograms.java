package mx.ventanilla.sync;

import java.security.PublicKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mx.ventanilla.core.Problem;
import mx.ventanilla.sync.wire.Comparison;
import mx.ventanilla.sync.wire.FileKind;
import mx.ventanilla.sync.wire.Hello;
import mx.ventanilla.sync.wire.ProgramPart;
import mx.ventanilla.sync.wire.PushAnswer;
import mx.ventanilla.sync.wire.SignedFile;
import mx.ventanilla.sync.wire.Welcome;
import mx.ventanilla.sync.wire.WireJson;

/** The programs of a stick, as if they came over a link: so they are taken and checked in the same way. */
final class CarriedPrograms implements HubLink {
    private final List<byte[]> manifests = new ArrayList<>();
    private final Map<ProgramPart, byte[]> parts = new HashMap<>();
    private final PublicKey region;

    CarriedPrograms(List<byte[]> files, PublicKey region) {
        this.region = region;
        for (byte[] file : files) {
            SignedFile read = SignedFile.read(file, header -> region);
            if (read.kind() == FileKind.UPDATE) {
                manifests.add(file);
            } else {
                parts.put(WireJson.as(ProgramPart.class, read.header()), file);
            }
        }
    }

    @Override
    public List<byte[]> updates() {
        return List.copyOf(manifests);
    }

    @Override
    public byte[] updatePart(String sha256, int number) {
        byte[] file = parts.get(new ProgramPart(sha256, number));
        if (file == null) {
            throw cut();
        }
        return ProgramPart.contentOf(SignedFile.read(file, FileKind.UPDATE_PART, header -> region));
    }

    private static Problem cut() {
        return Problem.of("sync.no.network");
    }

    @Override
    public Welcome greet(Hello hello) {
        throw cut();
    }

    @Override
    public PushAnswer push(BatchCutter.Cut cut, UUID epoch, long fence) {
        throw cut();
    }

    @Override
    public byte[] pull(UUID epoch, long after, int limit, long fence) {
        throw cut();
    }

    @Override
    public Comparison.Answer compare(Comparison question) {
        throw cut();
    }

    @Override
    public byte[] loadManifest(UUID epoch) {
        throw cut();
    }

    @Override
    public byte[] loadPart(UUID snapshot, int number, int from, int most) {
        throw cut();
    }
}
