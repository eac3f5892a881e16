package mx.ventanilla.sync.wire;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a first load consists of: numbered parts of 2 MiB at most, in the order in which they are to be taken (sync.md
 * F25). The first one makes the unit usable: its set-up and today's agenda.
 *
 * @param epoch the node's own epoch that the states know up to {@code applied}
 * @param feedNo where the node takes up its feed when it has all parts
 */
public record LoadManifest(UUID hub, UUID hubEpoch, UUID node, UUID snapshot, UUID epoch, long applied, long feedNo,
        int parts, Instant at) {

    /** One part: a signed file of this length and SHA-256, with so many records. */
    public record Part(int number, int bytes, String sha256, int records) {}

    /** How a part begins. */
    public record PartHeader(UUID hub, UUID node, UUID snapshot, int number) {}

    public static List<Part> partsOf(SignedFile file) {
        return file.lines().stream().map(line -> WireJson.as(Part.class, WireJson.object(line))).toList();
    }
}
