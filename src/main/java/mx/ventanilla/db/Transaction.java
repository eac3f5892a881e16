package mx.ventanilla.db;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * One durable transaction: business rows, their change-log rows and their audit rows, all or none. The only way to write
 * a record of the business, so that neither log can be forgotten. Nothing is deleted.
 */
public interface Transaction {
    /** For reading inside the transaction. */
    Handle handle();

    Actor actor();

    /** The moment of this transaction, the same for all it writes. */
    Instant now();

    void insert(Entity entity, Row row);

    void insertAll(Entity entity, List<Row> rows);

    /** Changes some columns of a record; a {@code Problem} {@code store.row.changed} when somebody was faster. */
    void update(Entity entity, Row row, String expectedRev);

    void updateAll(Entity entity, List<RowChange> changes);

    /**
     * Writes a record as the region has it, whatever it was here: the row gets exactly this revision, and the change log
     * a row of kind R, which tells the region from when on this store knew it. Columns that stay here are left alone.
     */
    void receive(Entity entity, Row row, String rev);

    /**
     * Says a record again, whole, under a new revision: for a region that lacks something of it. The record itself stays
     * as it is.
     */
    void retell(Entity entity, UUID id);

    /**
     * Does all of this or nothing of it: what the store refuses is undone and thrown as a {@code Problem}, a
     * {@link ParentMissing} or an {@link AlreadyTaken}, and the transaction may go on without it.
     */
    void part(Runnable work);

    /**
     * Notes an act that changes no record (a file opened, a list exported, a sign-in).
     *
     * @param action short code word, such as {@code OPEN} or {@code EXPORT}
     * @param from the screen or command it came from
     */
    void audit(String action, Entity entity, UUID id, String from);
}
