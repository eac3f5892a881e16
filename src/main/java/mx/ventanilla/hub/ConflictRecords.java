package mx.ventanilla.hub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mx.ventanilla.core.Ids;
import mx.ventanilla.db.Actor;
import mx.ventanilla.db.Entity;
import mx.ventanilla.sync.wire.WireChange;
import mx.ventanilla.sync.wire.WireJson;
import org.jspecify.annotations.Nullable;

/** Makes the records that tell people of two values for one thing. They travel as any other record does. */
final class ConflictRecords {
    private static final int HLC_COUNTER_BITS = 16;
    private final RecordDao records;
    private final Map<RecordKey, WorkingRecord> working;
    private final HubNode author;
    private final Source source;
    private final Set<RecordKey> own = new HashSet<>();
    private final List<ChangeDao.Done> written = new ArrayList<>();

    ConflictRecords(RecordDao records, Map<RecordKey, WorkingRecord> working, HubNode author,
            Source source) {
        this.records = records;
        this.working = working;
        this.author = author;
        this.source = source;
    }

    /**
     * Keeps both values of what was lost; adds to an open conflict of the same two sides. What a restored hub is offered
     * back has an author that nobody knows: it never takes the place of what somebody else has said.
     */
    WorkingRecord disagreement(WorkingRecord subject, WireChange change, Source by, Map<String, JsonNode> losing) {
        ObjectNode standing = WireJson.object();
        ObjectNode arrived = WireJson.object();
        losing.forEach((column, value) -> {
            JsonNode present = subject.state().get(column);
            standing.set(column, present == null ? NullNode.getInstance() : present);
            arrived.set(column, value);
        });
        boolean known = by.equals(source);
        WorkingRecord conflict = known
                ? open(subject, change, losing.keySet()).orElseGet(() -> own(fresh(subject)))
                : fresh(subject);
        ObjectNode state = conflict.state();
        ObjectNode values = WireJson.object();
        values.put("kind", "FIELDS").put("local_payload", joined(state, "local_payload", standing))
                .put("remote_payload", joined(state, "remote_payload", arrived)).put("remote_rev", change.rev())
                .put("local_rev", subject.rev()).put("base_rev", change.baseRev());
        values.put("remote_unit", author.unitName()).put("remote_user", change.userId().toString())
                .put("remote_at", Instant.ofEpochMilli(change.hlc() >> HLC_COUNTER_BITS).toString());
        sayWhoStands(subject, losing.keySet(), values);
        return written(conflict, values);
    }

    /** Who wrote, last before this change, what stands in these columns. */
    private void sayWhoStands(WorkingRecord subject, Set<String> columns, ObjectNode values) {
        records.history(subject.key()).reversed().stream().filter(row -> !row.source().equals(source))
                .filter(row -> row.fields().stream().anyMatch(columns::contains)).findFirst()
                .flatMap(row -> records.authorOf(subject.key(), row.pos()))
                .ifPresent(standing -> values.put("local_unit", standing.unit())
                        .put("local_user", standing.user().toString())
                        .put("local_at", Instant.ofEpochMilli(standing.hlc() >> HLC_COUNTER_BITS).toString()));
    }

    /** Two records that may be one person, made by two units that did not know of each other. */
    WorkingRecord pair(WorkingRecord patient, UUID other, WireChange change) {
        WorkingRecord conflict = fresh(patient);
        return written(conflict, WireJson.object().put("kind", "PAIR").put("other_id", other.toString())
                .put("remote_unit", author.unitName()).put("remote_user", change.userId().toString())
                .put("remote_at", Instant.ofEpochMilli(change.hlc() >> HLC_COUNTER_BITS).toString()));
    }

    /** The region's own changes, for the history of the records that it made. */
    List<ChangeDao.Done> written() {
        return written;
    }

    private WorkingRecord written(WorkingRecord conflict, ObjectNode values) {
        Source once = new Source(Source.LOST.node(), Ids.next());
        HistoryRow row = conflict.write(values, once);
        written.add(new ChangeDao.Done(new WireChange(0, Ids.next(), conflict.entity().name(), conflict.key().id(),
                "U", null, row.rev(), 0, Actor.SYSTEM_USER, 0, null), once, "HUB", row));
        return conflict;
    }

    private WorkingRecord fresh(WorkingRecord subject) {
        WorkingRecord conflict = WorkingRecord.fresh(new RecordKey(Entity.CONFLICT, Ids.next()), subject.unit());
        conflict.state().put("entity", subject.entity().name()).put("entity_id", subject.key().id().toString())
                .put("state", "OPEN");
        conflict.belongTo(subject.unit(), subject.key().id());
        working.put(conflict.key(), conflict);
        return conflict;
    }

    private WorkingRecord own(WorkingRecord conflict) {
        own.add(conflict.key());
        return conflict;
    }

    private Optional<WorkingRecord> open(WorkingRecord subject, WireChange change, Set<String> columns) {
        Optional<WorkingRecord> here = working.values().stream().filter(record -> isOpen(record, subject))
                .filter(record -> mayJoin(record, change, columns)).findFirst();
        if (here.isPresent()) {
            return here;
        }
        Optional<WorkingRecord> stored = records.children(subject.key().id()).stream()
                .filter(record -> record.entity() == Entity.CONFLICT && !working.containsKey(record.key()))
                .filter(record -> isOpen(record, subject) && mayJoin(record, change, columns)).findFirst();
        return stored.map(record -> records.lock(List.of(record.key().id())).get(record.key()))
                .filter(record -> isOpen(record, subject) && mayJoin(record, change, columns)).map(record -> {
                    working.put(record.key(), record);
                    return record;
                });
    }

    /** A value that waits there gives way only to one that its author wrote over it: any other gets its own conflict. */
    private static boolean mayJoin(WorkingRecord conflict, WireChange change, Set<String> columns) {
        String waiting = conflict.textIn("remote_payload");
        boolean overlaps = waiting != null && columns.stream().anyMatch(WireJson.object(waiting)::has);
        boolean isAuthors = !WireChange.RECEIVED.equals(change.op());
        return !overlaps || (isAuthors && Objects.equals(change.baseRev(), conflict.textIn("remote_rev")));
    }

    private boolean isOpen(WorkingRecord record, WorkingRecord subject) {
        return record.entity() == Entity.CONFLICT && subject.key().id().equals(record.parent())
                && "OPEN".equals(record.textIn("state")) && "FIELDS".equals(record.textIn("kind"))
                && subject.entity().name().equals(record.textIn("entity"))
                && (own.contains(record.key()) || isOfSource(subject, record.textIn("remote_rev")));
    }

    /** A restored store does not know what it said before: both stay to be seen. */
    private boolean isOfSource(WorkingRecord subject, @Nullable String rev) {
        return records.history(subject.key()).stream()
                .anyMatch(row -> row.rev().equals(rev) && row.source().equals(source));
    }

    private static String joined(ObjectNode state, String column, ObjectNode values) {
        JsonNode before = state.get(column);
        ObjectNode all = before == null || before.isNull() ? WireJson.object() : WireJson.object(before.textValue());
        all.setAll(values);
        return WireJson.text(all);
    }
}
