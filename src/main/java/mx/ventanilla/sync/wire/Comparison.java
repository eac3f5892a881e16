package mx.ventanilla.sync.wire;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A node's nightly question whether it and the region have the same (sync.md F40).
 *
 * @param lastSeq the node's log ends here: the region must have carried it out so far to compare anything
 * @param cursor and the node must have taken its feed to the end
 * @param sums of {@link BucketDigest}, by the entity's name
 * @param looked buckets of which all records follow; empty in the first question
 */
public record Comparison(UUID node, UUID epoch, UUID hubEpoch, int schema, long lastSeq, long cursor,
        Map<String, String> sums, Map<String, List<Integer>> looked, List<WireItem> records) {
    public Comparison {
        sums = Map.copyOf(sums);
        looked = Map.copyOf(looked);
        records = List.copyOf(records);
    }

    /**
     * The region's answer.
     *
     * @param differing buckets in which the two have something else
     * @param healed records that the region has put into the node's feed again
     * @param untold records of which the region lacks something that the node has
     */
    public record Answer(boolean compared, Map<String, List<Integer>> differing, int healed, List<Key> untold) {
        public Answer {
            differing = Map.copyOf(differing);
            untold = List.copyOf(untold);
        }

        /** Something is under way: another night. */
        public static Answer notNow() {
            return new Answer(false, Map.of(), 0, List.of());
        }
    }

    /** A record's name. */
    public record Key(String entity, UUID id) {}
}
