package mx.ventanilla.hub;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the region stands: its units, what it holds, and what somebody must look at.
 *
 * @param schema newest tables that this hub knows
 * @param diverged records that the nightly comparison found to differ in the last thirty days
 */
public record HubStatus(String name, Instant at, int schema, List<UnitLine> units, Map<String, Long> records,
        long conflicts, long quarantined, long diverged) {
    public HubStatus {
        units = List.copyOf(units);
    }

    /**
     * One computer of a unit.
     *
     * @param received the hub holds the unit's changes up to this number
     * @param applied and has carried them out up to this one
     * @param waiting records in its feed that it has not taken
     * @param lastComplete when it last had all that waited for it
     * @param daysOffline whole days since it was last seen, since it was let in when it never was
     * @param night what it carried since yesterday
     */
    public record UnitLine(UUID node, String unit, String state, int schema, @Nullable Instant lastSeen,
            @Nullable Instant lastComplete, long daysOffline, long received, long applied, long waiting,
            long conflicts, long quarantined, long diverged, Night night) {}

    /** What was carried since yesterday. */
    public record Night(int sessions, long changes, long records, long bytesIn, long bytesOut) {
        static final Night NONE = new Night(0, 0, 0, 0, 0);
    }
}
