package mx.ventanilla.sync;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a node stands.
 *
 * @param hash the log's hash at {@code lastSeq}, in hexadecimal
 * @param cursor up to where the region's feed has been taken
 * @param salt of the feed's row there, 0 when unknown
 * @param acked up to where the region holds the log
 * @param receipt the region's last signed receipt in Base64
 */
public record LogPosition(UUID node, UUID epoch, long lastSeq, String hash, long cursor, long salt,
        @Nullable UUID hubEpoch,
        long acked, @Nullable String receipt, long auditSeq, String auditHash) {}
