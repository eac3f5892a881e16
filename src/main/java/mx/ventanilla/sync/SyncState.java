package mx.ventanilla.sync;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How things stand with the region.
 *
 * @param hub name of the regional office; null while the unit works alone
 * @param url its address; empty for a unit that talks by stick alone
 * @param standing how the region regards this computer; null while the unit works alone
 * @param saved last number of the unit's own log
 * @param sent the region holds it up to here
 * @param confirmed and has carried it out up to here
 * @param unsent changes made here that the region does not hold
 * @param bytes how much that is, as it is logged
 * @param conflicts records of which two versions wait for a decision
 * @param pairs records that may be one person, found by the region
 * @param waiting records from the region that wait for another one
 * @param putAside records from the region that could not be written
 * @param talking true while a session is under way
 */
public record SyncState(UUID node, @Nullable String hub, @Nullable String url, @Nullable String standing, long saved,
        long sent, long confirmed, long unsent, long bytes, List<Waiting> kinds, long conflicts, long pairs,
        long waiting, long putAside, boolean talking, @Nullable Instant lastOk, List<Night> nights) {
    public SyncState {
        kinds = List.copyOf(kinds);
        nights = List.copyOf(nights);
    }

    public boolean enrolled() {
        return hub != null;
    }

    public boolean networked() {
        return url != null && !url.isEmpty();
    }
}
