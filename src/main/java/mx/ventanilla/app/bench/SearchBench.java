package mx.ventanilla.app.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import mx.ventanilla.patient.search.SearchHit;
import mx.ventanilla.visit.FoundPerson;
import mx.ventanilla.visit.StoreDesk;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Keystrokes of the search box against the index, and the same words against plain LIKE and against pg_trgm. */
final class SearchBench {
    private static final int PERSONS = 300;
    private static final int WARM_UP = 60;
    private static final int SLOW_PERSONS = 4;
    private static final int SLOW_WARM_UP = 1;
    private static final int LIMIT = 20;
    private static final int FIRST = 5;
    private final BenchClinic clinic;
    private final @Nullable String postgres;
    private final StoreDesk reception;
    private final Set<UUID> today;

    /**
     * @param postgres JDBC address of an empty PostgreSQL to compare with, null for none
     */
    SearchBench(BenchClinic clinic, @Nullable String postgres) {
        this.clinic = clinic;
        this.postgres = postgres;
        this.reception = clinic.reception();
        this.today = Set.copyOf(clinic.context().database().read(handle -> handle
                .createQuery("select patient_id from visit where visit_day = :day")
                .bind("day", clinic.context().clinic().today()).mapTo(UUID.class).set()));
    }

    List<BenchRow> run() {
        List<SearchTexts> texts = clinic.context().database().read(SearchBench::texts);
        List<BenchRow> rows = new ArrayList<>(measure(this::desk, "", texts, WARM_UP));
        rows.addAll(measure(this::index, ".index.only", texts, WARM_UP));
        rows.addAll(measure(this::like, ".sql.like", texts.subList(0, SLOW_PERSONS), SLOW_WARM_UP));
        if (postgres != null) {
            try (TrigramSearch trigrams = TrigramSearch.of(postgres, clinic.context().database())) {
                rows.addAll(measure(trigrams, ".pg.trgm", texts.subList(0, SLOW_PERSONS), SLOW_WARM_UP));
            }
        }
        return rows;
    }

    private static List<BenchRow> measure(SearchEngine engine, String name, List<SearchTexts> texts, int warmUp) {
        Samples keystrokes = new Samples();
        Samples byEar = new Samples();
        Samples slips = new Samples();
        Samples found = new Samples();
        for (int i = 0; i < texts.size(); i++) {
            SearchTexts text = texts.get(i);
            boolean counts = i >= warmUp;
            Samples keys = counts ? keystrokes : new Samples();
            text.keystrokes().forEach(typed -> keys.time(() -> engine.search(typed)));
            (counts ? byEar : new Samples()).time(() -> engine.search(text.heard()));
            (counts ? slips : new Samples()).time(() -> engine.search(text.slip()));
            found.add(isAmongFirst(engine.search(text.heard()), text.patient()));
            found.add(isAmongFirst(engine.search(text.slip()), text.patient()));
        }
        return List.of(keystrokes.row("search.keystroke" + name), byEar.row("search.by.ear" + name),
                slips.row("search.one.slip" + name), found.mean("search.hard.found" + name, "%"));
    }

    /** All that the search box asks for at a key: who is expected today, the index, the people found and their visits. */
    private List<UUID> desk(String text) {
        return reception.find(text).stream().map(FoundPerson::id).toList();
    }

    private List<UUID> index(String text) {
        return clinic.context().search().search(clinic.desk(), text, LIMIT, today).stream().map(SearchHit::patientId)
                .toList();
    }

    /** What the desk would wait for without an index. */
    private List<UUID> like(String text) {
        return clinic.context().database().read(handle -> handle.createQuery("""
                select id from patient
                where lower(first_surname || ' ' || coalesce(second_surname, '') || ' ' || given_names) like :pattern
                order by first_surname, second_surname, given_names fetch first 20 rows only""")
                .bind("pattern", "%" + text.toLowerCase(Locale.ROOT) + "%").mapTo(UUID.class).list());
    }

    private static double isAmongFirst(List<UUID> found, UUID patient) {
        return found.stream().limit(FIRST).anyMatch(patient::equals) ? 100 : 0;
    }

    private static List<SearchTexts> texts(Handle handle) {
        SplittableRandom random = new SplittableRandom(11);
        List<SearchTexts> all = handle.createQuery("""
                select id, first_surname, coalesce(second_surname, ''), given_names from patient
                order by id fetch first 20000 rows only""")
                .map((row, context) -> {
                    String name = "%s %s %s".formatted(row.getString(2), row.getString(3), row.getString(4))
                            .replace("  ", " ");
                    int at = 1 + random.nextInt(Math.max(1, name.length() - 2));
                    return new SearchTexts(row.getObject(1, UUID.class), name,
                            name.substring(0, at) + name.substring(at + 1));
                }).list();
        return random.ints(PERSONS, 0, all.size()).mapToObj(all::get).toList();
    }
}
