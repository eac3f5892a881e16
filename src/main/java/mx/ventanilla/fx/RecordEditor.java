package mx.ventanilla.fx;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import mx.ventanilla.core.Finding;
import mx.ventanilla.core.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * One kind of record that can be listed and edited: what the list shows, what the form asks, and how it is kept. The form
 * belongs to the screen's thread; {@link #list} and the work that {@link #save} gives run away from it.
 */
public interface RecordEditor<R> {
    /** What may be done besides changing a record. */
    enum Capability {
        ADD, RETIRE
    }

    /**
     * A record was kept.
     *
     * @param key as {@link #keyOf} gives it
     * @param told something to be read once, such as a one-time password
     * @param reversal takes back what was kept, away from the screen; empty when the record as it stood says how
     */
    record Kept(Object key, Optional<Sentence> told, Optional<Runnable> reversal) {
        public Kept(Object key, Optional<Sentence> told) {
            this(key, told, Optional.empty());
        }

        public static Kept of(Object key) {
            return new Kept(key, Optional.empty());
        }

        /** @param reversal takes back what was kept, away from the screen */
        public static Kept of(Object key, Runnable reversal) {
            return new Kept(key, Optional.empty(), Optional.of(reversal));
        }
    }

    /** In code words; its message keys begin with {@code admin.<id>}. */
    String id();

    /** Ikonli code of a Feather icon. */
    String icon();

    Set<Capability> capabilities();

    List<RecordColumn<R>> columns();

    List<FormEntry> form();

    List<R> list();

    /** What stays the same when the record changes. */
    Object keyOf(R record);

    /** Shown in the last column and in the form; empty when records of this kind are always in use. */
    default Optional<RecordState> stateOf(R record) {
        return Optional.empty();
    }

    /** What the record is for, shown above the form; empty when its name says enough. */
    default Optional<String> purposeOf(R record) {
        return Optional.empty();
    }

    /** Fills the form; with the beginnings of a new record when there is none. */
    void show(@Nullable R record);

    /** What is wrong with the form as it stands. */
    List<Finding> check();

    /** Reads the form now; the work keeps it. */
    Supplier<Kept> save(@Nullable R record);

    /** Puts a record out of use, or back in use. */
    default void switchUse(R record) {
        throw new UnsupportedOperationException(id());
    }

    /** What else can be done with a record. */
    default List<RecordAct<R>> acts() {
        return List.of();
    }

    /** Calls this, on any thread, whenever the list may have changed. */
    AutoCloseable watch(Runnable changed);
}
