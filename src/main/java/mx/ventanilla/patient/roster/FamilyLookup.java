package mx.ventanilla.patient.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The patients that some persons may be, found by two queries. */
record FamilyLookup(Map<String, KnownPatient> byKey, Map<String, List<KnownPatient>> byNss) {
    static FamilyLookup of(RosterDao dao, List<RosterPerson> persons) {
        Map<String, KnownPatient> byKey = new HashMap<>();
        List<String> keys = persons.stream().map(RosterPerson::key).toList();
        dao.withKeys(keys).forEach(known -> byKey.put(String.valueOf(known.rosterKey()), known));
        Map<String, List<KnownPatient>> byNss = new HashMap<>();
        List<String> families = persons.stream().filter(person -> !byKey.containsKey(person.key()))
                .map(RosterPerson::nss).distinct().toList();
        for (KnownPatient known : dao.withNss(families)) {
            byNss.computeIfAbsent(String.valueOf(known.values().get("nss")), nss -> new ArrayList<>()).add(known);
        }
        return new FamilyLookup(byKey, byNss);
    }

    Set<UUID> patientIds() {
        Set<UUID> ids = new HashSet<>();
        byKey.values().forEach(known -> ids.add(known.id()));
        byNss.values().forEach(family -> family.forEach(known -> ids.add(known.id())));
        return ids;
    }

    /** By the roster's own key, else in the family by names and birth date, else by a verified CURP. */
    @Nullable
    KnownPatient find(RosterPerson person) {
        KnownPatient known = byKey.get(person.key());
        if (known != null) {
            return known;
        }
        List<KnownPatient> family = byNss.getOrDefault(person.nss(), List.of());
        String curp = person.curpUnverified() ? null : person.curp();
        return family.stream().filter(each -> each.presentKey().equals(person.key())).findFirst()
                .or(() -> family.stream().filter(each -> each.hasCurp(curp)).findFirst()).orElse(null);
    }
}
