package mx.ventanilla.sync;

import java.util.Optional;
import mx.ventanilla.sync.wire.WireChange;

/**
 * One row of the change log.
 *
 * @param change what travels of it; empty for a record that stays
 * @param hash the log's hash at this row, in hexadecimal
 */
public record LoggedRow(long seq, boolean lastInTx, Optional<WireChange> change, String hash) {}
