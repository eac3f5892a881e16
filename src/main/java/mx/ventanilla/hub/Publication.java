package mx.ventanilla.hub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mx.ventanilla.core.Ids;
import mx.ventanilla.core.Problem;
import mx.ventanilla.db.Actor;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Travelling;
import mx.ventanilla.sync.wire.WireChange;
import mx.ventanilla.sync.wire.WireFault;
import mx.ventanilla.sync.wire.WireJson;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What the region hands down to its units: hospitals, routing, holidays and staff. Each unit has records of its own of
 * these, so the region writes into them as any other author would: found by what a person knows them by, never doubled,
 * and a unit that has changed the same thing sees both values.
 */
final class Publication {
    private static final Map<Entity, Set<String>> KNOWN_BY = new EnumMap<>(Map.of(Entity.HOSPITAL, Set.of("name"),
            Entity.ROUTING, Set.of("specialty", "hospital_id", "origin_unit"), Entity.CLOSED_DAY, Set.of("closed_on"),
            Entity.STAFF, Set.of("license")));
    private static final Map<Entity, Set<String>> NEEDED = new EnumMap<>(Map.of(Entity.HOSPITAL,
            Set.of("name", "unit_type"), Entity.ROUTING, Set.of("specialty", "hospital", "preference", "valid_from"),
            Entity.CLOSED_DAY, Set.of("closed_on", "kind", "name"), Entity.STAFF,
            Set.of("license", "given_names", "first_surname", "role")));
    private static final Set<Entity> OF_UNIT = Set.of(Entity.CLOSED_DAY, Entity.STAFF);
    private static final String HOSPITAL = "hospital";
    private final Handle handle;
    private final Instant now;
    private final RecordDao records;

    Publication(Handle handle, Instant now) {
        this.handle = handle;
        this.now = now;
        this.records = new RecordDao(handle);
    }

    /** One record to be handed down: its kind and its values; a route names its hospital by {@code hospital}. */
    record Item(Entity entity, ObjectNode values) {
        /** @throws Problem {@code hub.publish.line} with the line's number and what is wrong in it */
        static Item read(String line, int number) {
            try {
                ObjectNode json = WireJson.object(line);
                Entity entity = Travelling.entity(json.path("entity").asText()).filter(KNOWN_BY::containsKey)
                        .orElseThrow(() -> Problem.of("hub.publish.line", number, "entity"));
                ObjectNode values = json.deepCopy();
                values.remove("entity");
                values.remove("id");
                values.remove("unit_id");
                NEEDED.getOrDefault(entity, Set.of()).stream().filter(name -> !values.hasNonNull(name)).findFirst()
                        .ifPresent(name -> {
                            throw Problem.of("hub.publish.line", number, name);
                        });
                if (!values.has("active")) {
                    values.put("active", true);
                }
                ObjectNode plain = values.deepCopy();
                plain.remove(HOSPITAL);
                Travelling.row(entity, new UUID(0, 0), plain);
                return new Item(entity, values);
            } catch (WireFault damaged) {
                throw Problem.of("hub.publish.line", number, "JSON");
            } catch (IllegalArgumentException wrong) {
                throw Problem.of("hub.publish.line", number, String.valueOf(wrong.getMessage()));
            }
        }
    }

    /** Into every unit, or those of this name, each in a transaction of its own. */
    static HubService.Published hand(HubDatabase database, Clock clock, List<String> lines, @Nullable String unitName) {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                items.add(Item.read(lines.get(i), i + 1));
            }
        }
        List<UUID> units = database.read(handle -> handle.createQuery("""
                select distinct n.unit_id from node n join record r on r.entity_id = n.unit_id
                  and r.entity = 'MEDICAL_UNIT'
                where n.state = 'ENROLLED' and (cast(:name as varchar) is null or n.unit_name = :name)
                order by n.unit_id""").bind("name", unitName).mapTo(UUID.class).list());
        int changed = 0;
        for (UUID unit : units) {
            changed += database.write(handle -> new Publication(handle, clock.instant()).into(unit, items));
        }
        return new HubService.Published(units.size(), changed);
    }

    /** Writes the items into a unit's records and announces them; gives how many records changed. */
    int into(UUID unit, List<Item> items) {
        Map<Entity, List<WorkingRecord>> own = new EnumMap<>(Entity.class);
        KNOWN_BY.keySet().forEach(entity -> own.put(entity, new ArrayList<>(of(unit, entity))));
        Set<WorkingRecord> touched = new LinkedHashSet<>();
        List<ChangeDao.Done> done = new ArrayList<>();
        for (Item item : items) {
            values(item, own.getOrDefault(Entity.HOSPITAL, List.of()))
                    .ifPresent(values -> write(unit, item.entity(), values, own, touched, done));
        }
        records.save(touched, now);
        new ChangeDao(handle, now).finish(Source.LOST, done, Set.of());
        Deliveries deliveries = new Deliveries(handle, records, now);
        deliveries.prepare(touched);
        touched.forEach(record -> deliveries.announce(record, null, Source.LOST.node()));
        deliveries.send();
        return touched.size();
    }

    private List<WorkingRecord> of(UUID unit, Entity entity) {
        List<UUID> ids = handle.createQuery("""
                select entity_id from record where unit_id = :unit and entity = :entity order by entity_id""")
                .bind("unit", unit).bind("entity", entity.name()).mapTo(UUID.class).list();
        Map<RecordKey, WorkingRecord> locked = new HashMap<>(records.lock(ids));
        return ids.stream().flatMap(id -> Optional.ofNullable(locked.get(new RecordKey(entity, id))).stream())
                .toList();
    }

    /** A route of a hospital that the unit does not know is left out. */
    private static Optional<ObjectNode> values(Item item, List<WorkingRecord> hospitals) {
        ObjectNode values = item.values().deepCopy();
        JsonNode named = values.remove(HOSPITAL);
        if (item.entity() != Entity.ROUTING || named == null) {
            return Optional.of(values);
        }
        return hospitals.stream().filter(it -> named.asText().equals(it.textIn("name"))).findFirst()
                .map(it -> values.put("hospital_id", it.key().id().toString()));
    }

    private static void write(UUID unit, Entity entity, ObjectNode values, Map<Entity, List<WorkingRecord>> own,
            Set<WorkingRecord> touched, List<ChangeDao.Done> done) {
        List<WorkingRecord> present = own.computeIfAbsent(entity, it -> new ArrayList<>());
        Set<String> keys = KNOWN_BY.getOrDefault(entity, Set.of());
        Optional<WorkingRecord> found = present.stream()
                .filter(record -> keys.stream().allMatch(key -> same(record.state(), values, key))).findFirst();
        if (found.isEmpty() && OF_UNIT.contains(entity)) {
            values.put("unit_id", unit.toString());
        }
        WorkingRecord record = found.orElseGet(() -> WorkingRecord.fresh(new RecordKey(entity,
                UUID.nameUUIDFromBytes((unit + entity.name() + keys.stream().sorted().map(values::path).toList())
                        .getBytes(StandardCharsets.UTF_8))),
                unit));
        if (found.isEmpty()) {
            record.belongTo(unit, null);
            present.add(record);
        }
        ObjectNode news = WireJson.object();
        values.properties().stream().filter(field -> !same(record.state(), values, field.getKey()))
                .forEach(field -> news.set(field.getKey(), field.getValue()));
        if (!news.isEmpty()) {
            Source once = new Source(Source.LOST.node(), Ids.next());
            HistoryRow row = record.write(news, once);
            done.add(new ChangeDao.Done(new WireChange(0, Ids.next(), entity.name(), record.key().id(), "U", null,
                    row.rev(), 0, Actor.SYSTEM_USER, 0, null), once, "HUB", row));
            touched.add(record);
        }
    }

    private static boolean same(ObjectNode state, ObjectNode values, String column) {
        JsonNode one = state.path(column);
        JsonNode other = values.path(column);
        boolean nothing = one.isMissingNode() || one instanceof NullNode;
        return nothing ? other.isMissingNode() || other.isNull() : one.equals(other);
    }
}
