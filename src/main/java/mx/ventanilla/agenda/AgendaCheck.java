package mx.ventanilla.agenda;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mx.ventanilla.core.Sentence;
import org.jdbi.v3.core.Handle;

/** Looks for visits that contradict themselves; there are none unless the store was changed from outside. */
public final class AgendaCheck {
    private static final String OCCUPYING = "('BOOKED', 'ARRIVED', 'CALLED', 'IN_CONSULTATION', 'ATTENDED')";
    private static final Map<String, String> FAULTS = new TreeMap<>(Map.of("agenda.check.freedButHeld",
            """
            select count(*) from visit where state not in %s
              and (slot_key is not null or extra_key is not null or patient_day_key is not null)"""
                    .formatted(OCCUPYING),
            "agenda.check.occupiesNothing", """
                    select count(*) from visit where state in %s and kind <> 'URGENT'
                      and (patient_day_key is null or (slot_key is null and extra_key is null)
                        or (slot_key is not null and extra_key is not null))""".formatted(OCCUPYING),
            "agenda.check.stateWithoutStep", """
                    select count(*) from visit v where v.state <> (
                      select e.to_state from visit_event e where e.visit_id = v.id
                      order by e.happened_at desc, e.id desc fetch first 1 rows only)""",
            "agenda.check.withoutStep", """
                    select count(*) from visit v
                    where not exists (select 1 from visit_event e where e.visit_id = v.id)""",
            "agenda.check.brokenMove", """
                    select count(*) from visit v left join visit n on n.id = v.moved_to
                    where (v.state = 'MOVED') <> (n.id is not null) or (n.id is not null and n.moved_from <> v.id)""",
            "agenda.check.withoutTicket", """
                    select count(*) from visit where state in ('ARRIVED', 'CALLED', 'IN_CONSULTATION', 'ATTENDED', 'LEFT')
                      and ticket is null"""));

    private AgendaCheck() {}

    /** A sentence with the number of visits for each kind of contradiction found. */
    public static List<Sentence> faults(Handle handle) {
        return FAULTS.entrySet().stream().map(
                fault -> Sentence.of(fault.getKey(), handle.createQuery(fault.getValue()).mapTo(Long.class).one()))
                .filter(sentence -> !sentence.arguments().contains(0L)).toList();
    }
}
