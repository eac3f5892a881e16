package mx.ventanilla.db;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The one row that says which node this is and where its logs stand. */
final class NodeRow {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int CODE_LENGTH = 5;

    private NodeRow() {}

    static Node read(Handle handle) {
        return handle.createQuery("select node_id, node_code, device_id, epoch, next_seq from node")
                .map((row, context) -> new Node(row.getObject(1, UUID.class), row.getString(2),
                        row.getObject(3, UUID.class), row.getObject(4, UUID.class), row.getLong(5)))
                .findOne().orElseThrow(() -> new IllegalStateException("the store has no node"));
    }

    /** True when it was missing. */
    static boolean insertIfMissing(Handle handle, StoreSecrets secrets, NewNode node, Instant now) {
        if (handle.createQuery("select count(*) from node").mapTo(Integer.class).one() > 0) {
            return false;
        }
        insert(handle, secrets, node, now);
        return true;
    }

    private static void insert(Handle handle, StoreSecrets secrets, NewNode node, Instant now) {
        // Random (version 4): folios show five characters of it, and those of a version 7 are mostly its date.
        UUID id = UUID.randomUUID();
        HexFormat hex = HexFormat.of();
        handle.createUpdate("""
                insert into node (node_id, node_code, device_id, epoch, incarnation, next_seq, log_hash, next_audit,
                  audit_hash, hlc, pull_cursor, acked_seq, backed_up_seq, anchor_seq, anchor_hash, sign_public,
                  seal_public, created_at)
                values (:id, :code, :device, :epoch, :incarnation, 1, :first, 1, :first, 0, 0, 0, 0, 0, :first, :sign,
                  :seal, :now)""").bind("id", id).bind("code", codeOf(id)).bind("device", node.deviceId())
                .bind("epoch", UUID.randomUUID()).bind("incarnation", node.incarnation()).bind("first", Hashes.FIRST)
                .bind("sign", hex.parseHex(secrets.signPublic())).bind("seal", hex.parseHex(secrets.sealPublic()))
                .bind("now", now.atOffset(ZoneOffset.UTC)).execute();
    }

    /** From here on other nodes take this store for a restored one, and offer back what it has forgotten. */
    static void beginEpoch(Handle handle, UUID epoch, String incarnation) {
        handle.createUpdate("update node set epoch = :epoch, incarnation = :incarnation").bind("epoch", epoch)
                .bind("incarnation", incarnation).execute();
    }

    /** Five characters of Crockford's alphabet from the identifier's last 25 bits. */
    static String codeOf(UUID id) {
        long bits = id.getLeastSignificantBits();
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < CODE_LENGTH; i++) {
            code.append(ALPHABET.charAt((int) (bits & 31)));
            bits >>>= 5;
        }
        return code.reverse().toString();
    }
}
