package mx.ventanilla.hub;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Finds patients that two units have registered without knowing of each other (sync.md F21). The NSS alone is no key:
 * a family shares it, and it is mistyped (F22).
 */
final class SamePerson {
    private final Handle handle;
    private final HubNode author;

    SamePerson(Handle handle, HubNode author) {
        this.handle = handle;
        this.author = author;
    }

    /** Patients unknown to the author who may be this new one; notes this one for those who come later. */
    List<UUID> others(WorkingRecord patient) {
        List<UUID> found = new ArrayList<>();
        for (String key : keys(patient)) {
            handle.createQuery("""
                    select k.patient_id from person_key k
                    where k.person = :key and k.patient_id <> :id and not exists (
                      select 1 from holder h where h.entity_id = k.patient_id and h.node_id = :node)""")
                    .bind("key", key).bind("id", patient.key().id()).bind("node", author.id()).mapTo(UUID.class)
                    .forEach(other -> {
                        if (!found.contains(other)) {
                            found.add(other);
                        }
                    });
            handle.createUpdate("insert into person_key (person, patient_id) values (?, ?)").bind(0, key)
                    .bind(1, patient.key().id()).execute();
        }
        return found;
    }

    private static List<String> keys(WorkingRecord patient) {
        List<String> keys = new ArrayList<>();
        String curp = patient.textIn("curp");
        if (curp != null && !"true".equals(patient.textIn("curp_unverified"))) {
            keys.add("C " + curp);
        }
        String name = folded(patient.textIn("given_names")) + "|" + folded(patient.textIn("first_surname")) + "|"
                + folded(patient.textIn("second_surname"));
        String birth = patient.textIn("birth_date");
        if (birth != null) {
            keys.add("N " + name + "|" + birth);
        }
        return keys;
    }

    private static String folded(@Nullable String text) {
        return text == null
                ? ""
                : java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD).replaceAll("\\p{M}", "")
                        .toUpperCase(Locale.ROOT);
    }
}
