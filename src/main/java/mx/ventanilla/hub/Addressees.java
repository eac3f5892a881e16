package mx.ventanilla.hub;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import mx.ventanilla.db.Entity;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Finds the hospital's unit that a referral is addressed to. Each unit keeps its own list of hospitals, so it is told by
 * what its list says: the unit itself, else the CLUES, else the name, and only when exactly one second-level unit fits.
 */
final class Addressees {
    private final Handle handle;
    private final RecordDao records;
    private @Nullable List<WorkingRecord> hospitals;
    private final Map<RecordKey, Optional<UUID>> found = new HashMap<>();

    Addressees(Handle handle, RecordDao records) {
        this.handle = handle;
        this.records = records;
    }

    /** The unit that a referral goes to; empty when no unit of the region is that hospital. */
    Optional<UUID> of(WorkingRecord referral) {
        return found.computeIfAbsent(referral.key(), key -> find(referral));
    }

    /** Referrals that nobody at this unit has been told of and that are addressed to it. */
    List<WorkingRecord> waitingFor(UUID unit) {
        List<WorkingRecord> waiting = new ArrayList<>();
        handle.createQuery("""
                select entity_id from record r where entity = 'REFERRAL' and unit_id <> :unit and not exists (
                  select 1 from holder h join node n on n.node_id = h.node_id
                  where h.entity_id = r.entity_id and n.unit_id = :unit)
                order by entity_id""").bind("unit", unit).mapTo(UUID.class).list()
                .forEach(id -> records.find(new RecordKey(Entity.REFERRAL, id))
                        .filter(referral -> of(referral).filter(unit::equals).isPresent()).ifPresent(waiting::add));
        return waiting;
    }

    private Optional<UUID> find(WorkingRecord referral) {
        UUID listed = referral.idIn("hospital_id");
        Optional<WorkingRecord> entry = listed == null
                ? Optional.empty()
                : records.find(new RecordKey(Entity.HOSPITAL, listed));
        Optional<UUID> named = entry.map(it -> it.idIn("unit_id"));
        if (named.isPresent()) {
            return named;
        }
        String clues = entry.map(it -> it.textIn("clues")).orElse(null);
        return only(clues, unit -> unit.textIn("clues"))
                .or(() -> only(referral.textIn("hospital_name"), unit -> unit.textIn("name")));
    }

    private Optional<UUID> only(@Nullable String wanted, Function<WorkingRecord, @Nullable String> told) {
        if (wanted == null || wanted.isBlank()) {
            return Optional.empty();
        }
        List<UUID> fitting = hospitals().stream().filter(unit -> folded(wanted).equals(folded(told.apply(unit))))
                .map(unit -> unit.key().id()).toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    private List<WorkingRecord> hospitals() {
        List<WorkingRecord> known = hospitals;
        if (known == null) {
            known = handle.createQuery("select entity_id from record where entity = 'MEDICAL_UNIT'").mapTo(UUID.class)
                    .list().stream().flatMap(id -> records.find(new RecordKey(Entity.MEDICAL_UNIT, id)).stream())
                    .filter(Addressees::isHospital).toList();
            hospitals = known;
        }
        return known;
    }

    static boolean isHospital(WorkingRecord unit) {
        return "true".equals(unit.textIn("second_level"));
    }

    private static String folded(@Nullable String text) {
        return text == null
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("[\\p{M}.,]", "").strip()
                        .replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
    }
}
