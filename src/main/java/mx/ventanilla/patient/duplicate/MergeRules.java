package mx.ventanilla.patient.duplicate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import mx.ventanilla.patient.duplicate.MergeConflict.Side;
import org.jspecify.annotations.Nullable;

/** Decides what the record that stays should say after two were joined: what is known wins over what is not. */
final class MergeRules {
    private MergeRules() {}

    /** What the two records tell differently, with a proposal for each. */
    static List<MergeConflict> conflicts(Map<String, @Nullable Object> survivor, Map<String, @Nullable Object> merged) {
        List<MergeConflict> conflicts = new ArrayList<>();
        boolean unnamed = Boolean.FALSE.equals(survivor.get("identified"))
                && Boolean.TRUE.equals(merged.get("identified"));
        for (MergeField field : MergeField.values()) {
            List<@Nullable Object> kept = values(field, survivor);
            List<@Nullable Object> other = values(field, merged);
            if (!kept.equals(other)) {
                conflicts.add(new MergeConflict(field, kept, other, proposal(field, kept, other, unnamed)));
            }
        }
        return conflicts;
    }

    private static Side proposal(MergeField field, List<@Nullable Object> kept, List<@Nullable Object> other,
            boolean unnamed) {
        Object ours = kept.getFirst();
        Object theirs = other.getFirst();
        boolean theirsSaysMore = switch (field) {
            case IDENTIFIED, INTERPRETER -> Boolean.TRUE.equals(theirs);
            case LIFE -> Boolean.FALSE.equals(theirs);
            case CURP -> theirs != null && (ours == null || betterCurp(kept, other));
            case GIVEN_NAMES, FIRST_SURNAME -> unnamed;
            default -> ours == null && theirs != null;
        };
        return theirsSaysMore ? Side.MERGED : Side.SURVIVOR;
    }

    private static boolean betterCurp(List<@Nullable Object> kept, List<@Nullable Object> other) {
        return Boolean.TRUE.equals(kept.get(1)) && Boolean.FALSE.equals(other.get(1));
    }

    /** What is wrong with joining these two at all; null when nothing is. */
    static @Nullable String refusal(Map<String, @Nullable Object> survivor, Map<String, @Nullable Object> merged) {
        return survivor.get("merged_into") != null || merged.get("merged_into") != null
                ? "duplicates.merge.already"
                : null;
    }

    /** Whether the other record's value is kept. */
    static boolean takesMerged(MergeConflict conflict, Set<MergeField> fromMerged) {
        return conflict.field().isDecidedByRule()
                ? conflict.proposed() == Side.MERGED
                : fromMerged.contains(conflict.field());
    }

    private static List<@Nullable Object> values(MergeField field, Map<String, @Nullable Object> record) {
        List<@Nullable Object> values = new ArrayList<>();
        field.columns().forEach(column -> values.add(Objects.equals(record.get(column), "")
                ? null
                : record.get(
                        column)));
        return values;
    }
}
