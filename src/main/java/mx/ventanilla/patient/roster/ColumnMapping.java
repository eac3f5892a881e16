package mx.ventanilla.patient.roster;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mx.ventanilla.core.Problem;

/**
 * Which column of the file holds which field.
 *
 * @param headings the file's headings, in its order
 * @param columns index of the column of each field that the file has, from 0
 */
public record ColumnMapping(List<String> headings, Map<RosterField, Integer> columns) {
    public ColumnMapping {
        headings = List.copyOf(headings);
        columns = Collections.unmodifiableMap(new EnumMap<>(withoutColumnsBeyond(columns, headings.size())));
    }

    /** Recognises the headings; the first of several columns with the same heading counts. */
    static ColumnMapping ofHeadings(List<String> headings) {
        Map<RosterField, Integer> columns = new EnumMap<>(RosterField.class);
        for (int i = 0; i < headings.size(); i++) {
            int column = i;
            RosterField.ofHeading(headings.get(i)).ifPresent(field -> columns.putIfAbsent(field, column));
        }
        return new ColumnMapping(headings, columns);
    }

    /** For a file without headings: the order of the IMSS entitlement service, as far as its columns go. */
    static ColumnMapping inServiceOrder(int width) {
        List<String> headings = IntStream.range(0, width).mapToObj(ColumnMapping::headingInServiceOrder).toList();
        return ofHeadings(headings);
    }

    private static String headingInServiceOrder(int column) {
        RosterField[] fields = RosterField.values();
        return column < fields.length ? fields[column].code() : "C" + (column + 1);
    }

    /** The same with one field in another column, or in none when the column is empty. */
    public ColumnMapping with(RosterField field, Optional<Integer> column) {
        Map<RosterField, Integer> changed = new EnumMap<>(RosterField.class);
        changed.putAll(columns);
        changed.remove(field);
        column.ifPresent(index -> changed.put(field, index));
        return new ColumnMapping(headings, changed);
    }

    public Optional<Integer> columnOf(RosterField field) {
        return Optional.ofNullable(columns.get(field));
    }

    /** Fields without which no row can be taken and that no column holds. */
    public List<RosterField> missing() {
        List<RosterField> missing = new ArrayList<>();
        for (RosterField field : RosterField.values()) {
            if (field.isIndispensable() && !columns.containsKey(field)) {
                missing.add(field);
            }
        }
        return missing;
    }

    /** Throws a problem that names the first indispensable column that is missing. */
    void requireIndispensable() {
        if (!missing().isEmpty()) {
            throw Problem.of("roster.mapping.missing",
                    missing().stream().map(RosterField::code).collect(Collectors.joining(", ")));
        }
    }

    /** Tells files of one shape from others: the same for the same headings, whatever their case and accents. */
    public String fingerprint() {
        String plain = headings.stream().map(Heading::plain).collect(Collectors.joining("|"));
        return HexFormat.of().toHexDigits(plain.hashCode()) + HexFormat.of().toHexDigits((short) headings.size());
    }

    /** The mapping as it is remembered: {@code NSS=0 CURP=5}. */
    String remembered() {
        return columns.entrySet().stream().map(entry -> entry.getKey().name() + "=" + entry.getValue())
                .collect(Collectors.joining(" "));
    }

    private static Map<RosterField, Integer> withoutColumnsBeyond(Map<RosterField, Integer> columns, int width) {
        Map<RosterField, Integer> within = new EnumMap<>(RosterField.class);
        columns.forEach((field, column) -> {
            if (column >= 0 && column < width) {
                within.put(field, column);
            }
        });
        return within;
    }
}
