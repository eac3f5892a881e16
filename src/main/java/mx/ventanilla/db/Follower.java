package mx.ventanilla.db;

import java.util.List;

/** Learns of new records inside the transaction that writes them, and may write what follows from them. */
@FunctionalInterface
public interface Follower {
    /** What it throws refuses the whole transaction. */
    void written(Transaction transaction, List<Row> rows);
}
