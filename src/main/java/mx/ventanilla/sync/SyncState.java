package mx.ventanilla.sync;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How things stand with the region.
 *
 * @param hub name of the regional office; null while the unit works alone
 * @param standing how the region regards this computer; null while the unit works alone
 * @param saved last number of the unit's own log
 * @param sent the region holds it up to here
 * @param confirmed and has carried it out up to here
 * @param waiting records from the region that wait for another one
 * @param putAside records from the region that could not be written
 */
public record SyncState(UUID node, @Nullable String hub, @Nullable String standing, long saved, long sent,
        long confirmed, long conflicts, long waiting, long putAside, @Nullable Instant lastOk, List<Night> nights) {
    /** One past session. */
    public record Night(Instant startedAt, Instant endedAt, String channel, String outcome, long sent, long received,
            long conflicts, long quarantined, long bytesOut, long bytesIn) {}
}
