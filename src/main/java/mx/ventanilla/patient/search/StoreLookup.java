package mx.ventanilla.patient.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mx.ventanilla.db.Database;

/** Looks in the store itself while there is no index: slower, and by the beginning of an identifier or surname only. */
final class StoreLookup {
    private static final int SHORTEST = 2;

    private final Database database;

    StoreLookup(Database database) {
        this.database = database;
    }

    List<SearchHit> search(String text, int limit) {
        Map<UUID, SearchHit> hits = new LinkedHashMap<>();
        String digits = Words.digits(text);
        String code = Words.code(text);
        List<String> names = Words.of(text).stream().filter(word -> word.chars().noneMatch(Character::isDigit))
                .filter(word -> word.length() >= SHORTEST).toList();
        database.read(handle -> {
            SearchDao dao = new SearchDao(handle);
            if (digits.length() >= SHORTEST && digits.length() == code.length()) {
                add(hits, dao.byNss(digits, limit), SearchField.NSS, digits);
            } else if (code.length() >= SHORTEST && names.isEmpty()) {
                add(hits, dao.byCurp(code, limit), SearchField.CURP, code);
            }
            for (String name : names) {
                add(hits, dao.bySurname(name, limit), SearchField.NAME, name);
            }
            return hits;
        });
        return hits.values().stream().limit(limit).toList();
    }

    private static void add(Map<UUID, SearchHit> hits, List<UUID> found, SearchField field, String token) {
        found.forEach(id -> hits.putIfAbsent(id, new SearchHit(id, field, SearchTier.PREFIX, List.of(token))));
    }
}
