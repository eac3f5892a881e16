package mx.ventanilla.sync.conflict;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Values that are chosen together.
 *
 * @param group name of the group of columns; {@code *} when the whole record is one
 * @param proposal what the rules would choose; null when a person must say
 * @param decided what was chosen before; null while it is open
 * @param veiled true when the person may not read the values, and therefore not choose
 */
public record ConflictField(String group, List<DisputedValue> values, @Nullable Proposal proposal,
        @Nullable Side decided, boolean veiled) {
    public ConflictField {
        values = List.copyOf(values);
    }
}
