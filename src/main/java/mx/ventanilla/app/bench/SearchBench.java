package mx.ventanilla.app.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import mx.ventanilla.core.Folded;
import org.jdbi.v3.core.Handle;

/** Keystrokes of the search box against the index, and the same words against plain LIKE. */
final class SearchBench {
    private static final int PERSONS = 300;
    private static final int WARM_UP = 60;
    private static final int LIKE_PERSONS = 12;
    private static final int SHORTEST = 3;
    private static final int LIMIT = 20;
    private final BenchClinic clinic;
    private final SplittableRandom random = new SplittableRandom(11);
    private final Set<UUID> today;

    SearchBench(BenchClinic clinic) {
        this.clinic = clinic;
        this.today = Set.copyOf(clinic.context().database().read(handle -> handle
                .createQuery("select patient_id from visit where visit_day = :day")
                .bind("day", clinic.context().clinic().today()).mapTo(UUID.class).set()));
    }

    List<BenchRow> run() {
        List<Name> names = clinic.context().database().read(SearchBench::names);
        Samples keystrokes = new Samples();
        Samples byEar = new Samples();
        Samples slips = new Samples();
        Samples like = new Samples();
        for (int i = 0; i < PERSONS; i++) {
            Name name = names.get(random.nextInt(names.size()));
            boolean counts = i >= WARM_UP;
            typed(counts ? keystrokes : new Samples(), name.text());
            (counts ? byEar : new Samples()).time(() -> search(asHeard(name.text())));
            (counts ? slips : new Samples()).time(() -> search(withSlip(name.text())));
        }
        for (int i = 0; i < LIKE_PERSONS; i++) {
            String word = names.get(random.nextInt(names.size())).first();
            like.time(() -> like(word));
        }
        return List.of(keystrokes.row("search.keystroke"), byEar.row("search.by.ear"), slips.row("search.one.slip"),
                like.row("search.keystroke.sql.like"));
    }

    private void typed(Samples samples, String text) {
        for (int length = SHORTEST; length <= text.length(); length++) {
            String typed = text.substring(0, length);
            samples.time(() -> search(typed));
        }
    }

    private void search(String text) {
        clinic.context().search().search(clinic.desk(), text, LIMIT, today);
    }

    /** What the desk would wait for without an index. */
    private void like(String word) {
        String pattern = "%" + word.toLowerCase(Locale.ROOT) + "%";
        clinic.context().database().read(handle -> handle.createQuery("""
                select id from patient
                where lower(first_surname || ' ' || coalesce(second_surname, '') || ' ' || given_names) like :pattern
                order by first_surname, second_surname, given_names fetch first 20 rows only""")
                .bind("pattern", pattern).mapTo(UUID.class).list());
    }

    private static String asHeard(String text) {
        return Folded.of(text).replace("z", "s").replace("v", "b").replace("ll", "y").replace("h", "");
    }

    private String withSlip(String text) {
        int at = 1 + random.nextInt(Math.max(1, text.length() - 2));
        return text.substring(0, at) + text.substring(at + 1);
    }

    private static List<Name> names(Handle handle) {
        List<Name> names = new ArrayList<>();
        handle.createQuery("""
                select first_surname, coalesce(second_surname, ''), given_names from patient
                order by id fetch first 20000 rows only""")
                .map((row, context) -> new Name(row.getString(1), row.getString(2), row.getString(3)))
                .forEach(names::add);
        return names;
    }

    private record Name(String first, String second, String given) {
        String text() {
            return (first + " " + second + " " + given).replace("  ", " ");
        }
    }
}
