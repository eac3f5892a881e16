package mx.ventanilla.db;

import java.time.Clock;

/** What a backup says of itself in clear: nothing about anybody. */
record BackupManifest(int format, String createdAt, String nodeId, String epoch, int schemaVersion, long bytes,
        String sha256) {
    static final int FORMAT = 1;

    /** Size and sum are filled in when the copy is packed. */
    static BackupManifest of(Node node, Clock clock) {
        return new BackupManifest(FORMAT, clock.instant().toString(), node.id().toString(), node.epoch().toString(),
                Migrations.SCHEMA_VERSION, 0, "");
    }

    BackupManifest of(long size, String sum) {
        return new BackupManifest(format, createdAt, nodeId, epoch, schemaVersion, size, sum);
    }
}
