package mx.ventanilla.sync;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import mx.ventanilla.sync.wire.BucketDigest;
import mx.ventanilla.sync.wire.Comparison;
import mx.ventanilla.sync.wire.ItemsHeader;
import mx.ventanilla.sync.wire.Receipt;
import mx.ventanilla.sync.wire.WireItem;

/** What a session needs of the store: its log to read, and a place for what comes back. */
public interface UnitLog {
    LogPosition position();

    /** Rows after this number, in their order. */
    List<LoggedRow> rows(long after, int most);

    /** The log's hash at this row in hexadecimal; empty text when the row is not there. */
    String hashAt(long seq);

    /** First row of the transaction that the row after this number belongs to. */
    long transactionStart(long after);

    /** True when something is there that the region does not hold and that must not wait for the end of a session. */
    default boolean urgentWaits() {
        return false;
    }

    /** Notes, durably, that the region holds the log so far. */
    void acknowledge(Receipt receipt, byte[] file);

    /** From here on this is another history of the same node. */
    void beginEpoch();

    /** Takes up the feed of this epoch of the hub here. */
    void follow(UUID hubEpoch, long cursor);

    /**
     * Applies a page and moves the cursor, in one durable transaction; nothing when the cursor is elsewhere.
     *
     * @return how many of the items had to wait or be put aside
     */
    int apply(ItemsHeader header, List<WireItem> items);

    /** Sums over all records that travel. */
    BucketDigest digest();

    /** All records of these buckets. */
    List<WireItem> records(Map<String, List<Integer>> buckets);

    /** Says these records again, whole, for a region that lacks something of them. */
    void retell(List<Comparison.Key> records);

    /** How far the first load of this name has come; from its beginning when there is none. */
    LoadProgress loadProgress(UUID snapshot);

    /** Keeps how far it has come. */
    void keepLoad(LoadProgress progress);

    /** Writes records of a load, in durable transactions that nobody at a desk has to wait for. */
    int load(List<WireItem> items, long applied);
}
