package mx.ventanilla.patient.roster;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import mx.ventanilla.patient.roster.FieldNews.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Brings together what the roster says now, what it said last time, and what the store says. A field follows the roster
 * until it is corrected here; from then on it stays. Where the roster is silent nothing is lost.
 *
 * @param values what the record shall say
 * @param remembered what the roster has said, for next time
 * @param news fields where the roster and the store differ
 */
record RosterMerge(Map<String, @Nullable Object> values, Map<String, String> remembered, List<FieldNews> news) {
    /** Columns that are decided together; where the roster leaves the first one empty it is silent. */
    private static final List<List<String>> GROUPS = List.of(List.of("nss"), List.of("aggregate_code"),
            List.of("curp", "curp_unverified"), List.of("given_names"), List.of("first_surname"),
            List.of("second_surname"), List.of("birth_date"), List.of("sex"), List.of("birth_entity"),
            List.of("unit_name", "unit_id"), List.of("room_number", "room_id"), List.of("shift_code"),
            List.of("street"), List.of("neighbourhood"), List.of("postal_code"), List.of("phone"),
            List.of("other_phone"));

    /** A person who was not in the store. */
    static RosterMerge ofNew(Map<String, @Nullable Object> roster) {
        return new RosterMerge(roster, texts(roster), List.of());
    }

    /**
     * @param before what the roster said last time; empty for a person registered here
     */
    static RosterMerge of(Map<String, @Nullable Object> roster, Map<String, String> before,
            Map<String, @Nullable Object> stored) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>(stored);
        Map<String, String> remembered = new TreeMap<>(before);
        List<FieldNews> news = new ArrayList<>();
        for (List<String> group : GROUPS) {
            if (roster.get(group.getFirst()) == null) {
                continue;
            }
            boolean isNews = !agree(group, roster, before);
            boolean isOurs = isSilent(group, stored) || (!before.isEmpty() && agree(group, stored, before));
            if (isNews && isOurs) {
                group.forEach(column -> values.put(column, roster.get(column)));
                tell(news, group.getFirst(), roster, stored, Outcome.TAKEN);
            } else if (isNews && !agree(group, stored, texts(roster))) {
                tell(news, group.getFirst(), roster, stored, Outcome.KEPT);
            }
            group.forEach(column -> remember(remembered, column, roster.get(column)));
        }
        return new RosterMerge(values, remembered, news);
    }

    /** Fields where the roster differs from a correction made here. */
    int corrected() {
        return Math.toIntExact(news.stream().filter(it -> it.outcome() == Outcome.KEPT).count());
    }

    private static void tell(List<FieldNews> news, String column, Map<String, @Nullable Object> roster,
            Map<String, @Nullable Object> stored, Outcome outcome) {
        String before = text(stored.get(column));
        String after = text(roster.get(column));
        if (!Objects.equals(before, after)) {
            news.add(new FieldNews(column, before, after, outcome));
        }
    }

    private static boolean isSilent(List<String> group, Map<String, @Nullable Object> values) {
        return values.get(group.getFirst()) == null;
    }

    private static boolean agree(List<String> group, Map<String, @Nullable Object> values, Map<String, String> texts) {
        return group.stream().allMatch(column -> Objects.equals(text(values.get(column)), texts.get(column)));
    }

    static Map<String, String> texts(Map<String, @Nullable Object> values) {
        Map<String, String> texts = new TreeMap<>();
        values.forEach((column, value) -> remember(texts, column, value));
        return texts;
    }

    private static void remember(Map<String, String> remembered, String column, @Nullable Object value) {
        if (value == null) {
            remembered.remove(column);
        } else {
            remembered.put(column, value.toString());
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
