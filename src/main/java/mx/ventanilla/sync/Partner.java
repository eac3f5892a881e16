package mx.ventanilla.sync;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The regional office that this unit has been let in by.
 *
 * @param fingerprint SHA-256 of its certificate in hexadecimal
 * @param state how the last session found us
 * @param applied the unit's own changes up to this number are carried out there
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Partner(UUID hub, String name, String url, String fingerprint, byte[] sign, byte[] seal, Standing state,
        long applied, @Nullable Instant lastOk) {
    /** How the region regards this computer. */
    public enum Standing {
        ENROLLED, FORKED, REVOKED, HUB_OUTDATED, ENDED
    }
}
