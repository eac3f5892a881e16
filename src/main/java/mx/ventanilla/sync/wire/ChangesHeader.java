package mx.ventanilla.sync.wire;

import java.time.Instant;
import java.util.UUID;

/**
 * Says which run of a node's log a file holds. Rows that stay on the node are within the run and not in the file.
 *
 * @param prevHash the log's hash before the first row, in hexadecimal
 * @param hash the log's hash at the last row: with both, the region notices a second history of the same node
 * @param auditHash head of the node's audit, which the region countersigns
 * @param openFrom first row of a transaction that this file does not end, 0 when it ends with one
 * @param schema newest tables that the node knows
 */
public record ChangesHeader(UUID node, UUID epoch, long first, long last, String prevHash, String hash,
        long auditSeq, String auditHash, int schema, long openFrom, UUID hub, Instant at) {}
