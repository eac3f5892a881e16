package mx.ventanilla.sync.wire;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import mx.ventanilla.db.Entity;

/**
 * Which columns belong together when two units have changed one record without knowing of each other: changes of
 * different groups are merged, two changes of one group are a conflict. An entity that is not here is one group: half of
 * one visit's state and half of another's would be neither.
 */
public final class MergeGroups {
    private static final String WHOLE = "*";
    private static final Map<Entity, Map<String, String>> GROUPS = new EnumMap<>(Entity.class);

    static {
        GROUPS.put(Entity.PATIENT, groups(Set.of("nss", "aggregate_code"), Set.of("curp", "curp_unverified"),
                Set.of("unit_id", "unit_name", "room_number", "room_id", "shift_code"),
                Set.of("street", "neighbourhood", "postal_code", "municipality_key", "state_key"),
                Set.of("contact_name", "contact_phone"), Set.of("given_names", "first_surname", "second_surname"),
                Set.of("birth_date"), Set.of("sex"), Set.of("birth_entity"), Set.of("nationality"),
                Set.of("record_number"), Set.of("phone"), Set.of("other_phone"), Set.of("language_key"),
                Set.of("needs_interpreter"), Set.of("identified"), Set.of("alive"), Set.of("merged_into"),
                Set.of("remarks")));
        GROUPS.put(Entity.STAFF, groups(Set.of("given_names", "first_surname", "second_surname"), Set.of("sex"),
                Set.of("title"), Set.of("role"), Set.of("license"), Set.of("professional_id"), Set.of("active")));
        GROUPS.put(Entity.MEDICAL_UNIT, groups(Set.of("name"), Set.of("clues"), Set.of("address", "state_key",
                "municipality_key"), Set.of("time_zone"), Set.of("unit_type", "family_medicine", "second_level")));
    }

    private MergeGroups() {}

    /** The groups that these columns touch. */
    public static Set<String> of(Entity entity, Set<String> columns) {
        Map<String, String> groups = GROUPS.get(entity);
        Set<String> touched = new HashSet<>();
        columns.forEach(column -> touched.add(groupOf(groups, column)));
        return touched;
    }

    public static boolean touches(Entity entity, String column, Set<String> groups) {
        return groups.contains(groupOf(GROUPS.get(entity), column));
    }

    /** Name of the group that a column belongs to; {@code *} where the whole record is one. */
    public static String groupOf(Entity entity, String column) {
        return groupOf(GROUPS.get(entity), column);
    }

    private static String groupOf(@org.jspecify.annotations.Nullable Map<String, String> groups, String column) {
        return groups == null ? WHOLE : groups.getOrDefault(column, column);
    }

    @SafeVarargs
    private static Map<String, String> groups(Set<String>... groups) {
        Map<String, String> byColumn = new HashMap<>();
        for (Set<String> group : groups) {
            String name = group.stream().sorted().findFirst().orElse(WHOLE);
            group.forEach(column -> byColumn.put(column, name));
        }
        return byColumn;
    }
}
