package mx.ventanilla.sync.conflict;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mx.ventanilla.core.Problem;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.RecordReader;
import mx.ventanilla.db.Row;
import mx.ventanilla.db.Transaction;
import mx.ventanilla.db.Travelling;
import mx.ventanilla.security.Permission;
import mx.ventanilla.security.Session;
import mx.ventanilla.sync.wire.WireJson;

/**
 * The conflict desk. A decision is an ordinary change of the record and a change of the conflict, so it travels, is
 * audited, and can be in conflict itself when two units decide at once.
 */
public final class ConflictService {
    private static final int SHOWN_SETTLED = 20;
    private static final String RESOLUTION = "resolution";
    private final Database database;

    public ConflictService(Database database) {
        this.database = database;
    }

    /** What waits for a decision, the oldest first. */
    public List<ConflictCase> open(Session session) {
        session.require(Permission.SEE_SYNC);
        return database.read(handle -> {
            ConflictReading reading = new ConflictReading(handle, session);
            return new ConflictDao(handle).open().stream().flatMap(row -> reading.caseOf(row).stream()).toList();
        });
    }

    /** What was decided last, newest first. */
    public List<SettledCase> settled(Session session) {
        session.require(Permission.SEE_SYNC);
        return database.read(handle -> {
            ConflictReading reading = new ConflictReading(handle, session);
            return new ConflictDao(handle).settled(SHOWN_SETTLED).stream()
                    .flatMap(row -> reading.settled(row).stream()).toList();
        });
    }

    /**
     * Carries out what a person chose; what was not chosen stays open.
     *
     * @param rev of the conflict as the person saw it
     * @param choices side by group of columns
     */
    public void decide(Session session, UUID conflict, String rev, Map<String, Side> choices) {
        session.require(Permission.SETTLE_CONFLICTS);
        if (choices.isEmpty()) {
            throw Problem.of("sync.conflict.nothing.chosen");
        }
        database.write(session.actor(), transaction -> {
            ConflictRow row = found(transaction, conflict);
            if (!row.rev().equals(rev) || !row.state().equals("OPEN")) {
                throw Problem.of("sync.conflict.changed");
            }
            write(transaction, row, choices, session);
            return 0;
        });
    }

    /** Takes the decisions about a conflict back, as long as nobody has written over them. */
    public void undo(Session session, UUID conflict) {
        session.require(Permission.SETTLE_CONFLICTS);
        database.write(session.actor(), transaction -> {
            ConflictRow row = found(transaction, conflict);
            Entity entity = entityOf(row);
            Resolution resolution = Resolution.read(row.resolution());
            ObjectNode after = resolution.after();
            RecordReader.Stored now = current(transaction, row, entity, after);
            if (!ConflictReading.json(now.values()).equals(after)) {
                throw Problem.of("sync.conflict.changed.since");
            }
            update(transaction, row, entity, resolution.before(), now.rev());
            transaction.update(Entity.CONFLICT, Row.of(row.id()).with("state", "OPEN").with(RESOLUTION, null)
                    .with("resolved_by", null).with("resolved_at", null), row.rev());
            transaction.audit("UNDO", entity, row.entityId(), "sync.conflict");
            return 0;
        });
    }

    private static void write(Transaction transaction, ConflictRow row, Map<String, Side> choices, Session session) {
        Entity entity = entityOf(row);
        ObjectNode standing = new ConflictReading(transaction.handle(), session).standing(entity, row);
        Map<String, List<DisputedValue>> groups = ConflictReading.groups(entity, row, standing);
        ObjectNode remote = ConflictReading.payload(row.remotePayload());
        Resolution resolution = Resolution.read(row.resolution());
        ObjectNode chosen = WireJson.object();
        choices.forEach((group, side) -> {
            List<DisputedValue> values = groups.getOrDefault(group, List.of());
            boolean hidden = values.stream().anyMatch(value -> entity.isClinical(value.column()))
                    && !session.may(Permission.SEE_CLINICAL);
            if (values.isEmpty() || hidden) {
                throw Problem.of("security.not.allowed");
            }
            ObjectNode before = of(standing, values);
            ObjectNode after = before.deepCopy();
            after.setAll(of(side == Side.LOCAL ? standing : remote, values));
            resolution.decide(group, side, before, after);
            chosen.setAll(after);
        });
        update(transaction, row, entity, chosen, current(transaction, row, entity, chosen).rev());
        boolean whole = resolution.decided().containsAll(groups.keySet());
        transaction.update(Entity.CONFLICT, Row.of(row.id()).with("state", whole ? "RESOLVED" : "OPEN")
                .with(RESOLUTION, resolution.text()).with("resolved_by", session.userId())
                .with("resolved_at", transaction.now()), row.rev());
        transaction.audit("SETTLE", entity, row.entityId(), "sync.conflict");
    }

    /** Those of the values that are there: a column that one side has not written keeps what stands. */
    private static ObjectNode of(ObjectNode all, List<DisputedValue> values) {
        ObjectNode some = WireJson.object();
        values.stream().filter(value -> all.has(value.column()))
                .forEach(value -> some.set(value.column(), all.get(value.column())));
        return some;
    }

    private static void update(Transaction transaction, ConflictRow row, Entity entity, ObjectNode values,
            String rev) {
        if (!values.isEmpty()) {
            transaction.update(entity, Travelling.row(entity, row.entityId(), values), rev);
        }
    }

    private static RecordReader.Stored current(Transaction transaction, ConflictRow row, Entity entity,
            ObjectNode columns) {
        return new RecordReader(transaction.handle()).read(entity, row.entityId(),
                columns.properties().stream().map(Map.Entry::getKey).toList());
    }

    private static ConflictRow found(Transaction transaction, UUID conflict) {
        return new ConflictDao(transaction.handle()).find(conflict)
                .orElseThrow(() -> Problem.of("sync.conflict.changed"));
    }

    private static Entity entityOf(ConflictRow row) {
        return Travelling.entity(row.entity()).orElseThrow(() -> Problem.of("sync.conflict.changed"));
    }
}
