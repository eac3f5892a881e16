package mx.ventanilla.patient.roster;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mx.ventanilla.patient.roster.RosterRecord.Damage;

/** Rows of a roster for tests: a faultless person, with some cells otherwise. */
final class Rows {
    static final ColumnMapping MAPPING = ColumnMapping
            .ofHeadings(Stream.of(RosterField.values()).map(RosterField::code).toList());
    private static final List<String> FAULTLESS = List.of("51029487793", "1M1994SF", "VEGA", "CONTRERAS", "XÓCHITL",
            "VECX940516MDFGNC02", "16/05/1994", "M", "DF", "UMF 1", "5", "M", "Calle Tapia 300", "La Luz", "37750",
            "4156175466", "", "SI", "03/02/2027");

    private Rows() {}

    static String headings() {
        return String.join(",", MAPPING.headings());
    }

    static List<String> cells(Map<RosterField, String> changes) {
        List<String> cells = new ArrayList<>(FAULTLESS);
        changes.forEach((field, cell) -> cells.set(field.ordinal(), cell));
        return Collections.unmodifiableList(cells);
    }

    static RosterRecord record(Map<RosterField, String> changes) {
        return new RosterRecord(2, cells(changes), Damage.NONE);
    }

    /** A line of a file; no cell may need quotes. */
    static String line(Map<RosterField, String> changes) {
        return String.join(",", cells(changes));
    }
}
