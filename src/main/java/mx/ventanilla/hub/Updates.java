package mx.ventanilla.hub;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mx.ventanilla.core.Problem;
import mx.ventanilla.sync.wire.EnrolmentCode;
import mx.ventanilla.sync.wire.FileKind;
import mx.ventanilla.sync.wire.NodeKeys;
import mx.ventanilla.sync.wire.ProgramPart;
import mx.ventanilla.sync.wire.SignedFile;
import mx.ventanilla.sync.wire.UpdateManifest;
import mx.ventanilla.sync.wire.WireJson;

/** Program updates that the region offers its units, in its database like all else. */
final class Updates {
    private final HubDatabase database;
    private final HubIdentity identity;
    private final Clock clock;

    Updates(HubDatabase database, HubIdentity identity, Clock clock) {
        this.database = database;
        this.identity = identity;
        this.clock = clock;
    }

    /** Signs a file and offers it from now on. */
    UpdateManifest add(Path file, String version, String platform) {
        try {
            byte[] content = Files.readAllBytes(file);
            String sha256 = EnrolmentCode.sha256(content);
            int parts = (content.length + UpdateManifest.PART_BYTES - 1) / UpdateManifest.PART_BYTES;
            UpdateManifest manifest = new UpdateManifest(version, platform, file.getFileName().toString(),
                    content.length, sha256, parts, clock.instant());
            if (!manifest.isSound()) {
                throw Problem.of("hub.update.name", file.toString());
            }
            write(manifest, file);
            return manifest;
        } catch (IOException e) {
            throw Problem.of("sync.courier.unreadable", file.toString());
        }
    }

    private void write(UpdateManifest manifest, Path file) throws IOException {
        byte[] signed = SignedFile.write(FileKind.UPDATE, WireJson.of(manifest), List.of(), identity.keys());
        try (InputStream in = Files.newInputStream(file)) {
            for (int part = 0; part < manifest.parts(); part++) {
                byte[] content = in.readNBytes(UpdateManifest.PART_BYTES);
                int number = part;
                database.write(handle -> handle.createUpdate("""
                        delete from program_update_part where sha256 = ? and part_no = ?""").bind(0, manifest.sha256())
                        .bind(1, number).execute()
                        + handle.createUpdate("""
                                insert into program_update_part (sha256, part_no, content) values (?, ?, ?)""")
                                .bind(0, manifest.sha256()).bind(1, number).bind(2, content).execute());
            }
        }
        database.write(handle -> handle.createUpdate("delete from program_update where sha256 = ?")
                .bind(0, manifest.sha256()).execute()
                + handle.createUpdate("insert into program_update (sha256, manifest, offered_at) values (?, ?, ?)")
                        .bind(0, manifest.sha256()).bind(1, signed).bind(2, clock.instant().atOffset(ZoneOffset.UTC))
                        .execute());
    }

    /** The newest signed manifests. */
    List<byte[]> manifests() {
        return database.read(handle -> handle.createQuery("""
                select manifest from program_update order by offered_at desc, sha256 fetch first 12 rows only""")
                .map((row, context) -> row.getBytes(1)).list());
    }

    /** Each manifest and its parts, each a signed file of its own. */
    List<byte[]> carried() {
        List<byte[]> files = new ArrayList<>();
        for (byte[] manifest : manifests()) {
            files.add(manifest);
            UpdateManifest told = WireJson.as(UpdateManifest.class, SignedFile.read(manifest, FileKind.UPDATE,
                    header -> NodeKeys.signPublic(identity.signPublic())).header());
            for (int number = 0; number < told.parts(); number++) {
                ProgramPart name = new ProgramPart(told.sha256(), number);
                part(told.sha256(), number).ifPresent(content -> files.add(name.file(content, identity.keys())));
            }
        }
        return files;
    }

    Optional<byte[]> part(String sha256, int number) {
        return database.read(handle -> handle.createQuery("""
                select content from program_update_part where sha256 = ? and part_no = ?""").bind(0, sha256)
                .bind(1, number).map((row, context) -> row.getBytes(1)).findOne());
    }
}
