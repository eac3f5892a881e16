package mx.ventanilla.sync.conflict;

import org.jspecify.annotations.Nullable;

/**
 * A column with its two values as the change log writes them: text, numbers, dates in ISO 8601.
 *
 * @param local what stands in the region; null for nothing
 * @param remote what arrived later; null for nothing
 */
public record DisputedValue(String column, @Nullable String local, @Nullable String remote) {
    @Nullable
    String of(Side side) {
        return side == Side.LOCAL ? local : remote;
    }
}
