package mx.ventanilla.sync;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import mx.ventanilla.core.Ids;
import mx.ventanilla.db.Actor;
import mx.ventanilla.hub.TestHub;
import mx.ventanilla.sync.wire.BucketDigest;
import mx.ventanilla.sync.wire.Comparison;
import mx.ventanilla.sync.wire.EnrolmentCode;
import mx.ventanilla.sync.wire.ItemsHeader;
import mx.ventanilla.sync.wire.Receipt;
import mx.ventanilla.sync.wire.WireChange;
import mx.ventanilla.sync.wire.WireItem;
import mx.ventanilla.sync.wire.WireJson;

/** A unit's store in memory: as much of it as a session can tell apart from the real one. */
final class SimulatedUnit implements UnitLog {
    final String name;
    final UUID unitId;
    final TestHub.Keys keys;
    /** Every value ever acknowledged to this unit, that nobody may lose. */
    final Set<Token> acknowledged = new HashSet<>();
    /** Every value ever typed here, even what a restored store has forgotten. */
    final Set<Token> typed = new HashSet<>();
    private final Supplier<UUID> ids;
    UUID node;
    private Memory memory;
    private long skew;

    /** One value that somebody typed, different from all others, and what had been seen in its place before. */
    record Token(UUID record, String field, String value, Set<String> seen) {
        /** Whoever wrote the other one knew of this one. */
        boolean isReplacedBy(Token later) {
            return later.record.equals(record) && later.field.equals(field) && later.seen.contains(value);
        }

        /** No value is typed twice: what was seen before need not be added up each time. */
        @Override
        public int hashCode() {
            return value.hashCode();
        }

        @Override
        public String toString() {
            return field + "=" + value;
        }
    }

    /** A record as this unit sees it. */
    record Held(ObjectNode state, String rev) {}

    SimulatedUnit(String name) {
        this(name, TestHub.Keys.generate());
    }

    SimulatedUnit(String name, TestHub.Keys keys) {
        this(name, keys, Ids::next);
    }

    /** @param ids all the identifiers that this unit invents: the same ones make the same history */
    SimulatedUnit(String name, TestHub.Keys keys, Supplier<UUID> ids) {
        this.ids = ids;
        this.node = ids.get();
        this.memory = new Memory(ids.get());
        this.name = name;
        this.keys = keys;
        this.unitId = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** All that lies in the store's file: what a backup copies and a restore puts back. */
    static final class Memory {
        UUID epoch;
        long cursor;
        long salt;
        long acked;
        @org.jspecify.annotations.Nullable
        UUID hubEpoch;
        @org.jspecify.annotations.Nullable
        String receipt;
        @org.jspecify.annotations.Nullable
        LoadProgress load;
        final List<LoggedRow> rows = new ArrayList<>();
        final Map<Long, List<Token>> tokens = new HashMap<>();
        final Map<String, Held> records = new LinkedHashMap<>();
        final Map<String, Set<String>> seen = new HashMap<>();
        final Map<String, WireItem> waiting = new HashMap<>();

        Memory(UUID epoch) {
            this.epoch = epoch;
        }

        Memory copy() {
            Memory copy = new Memory(epoch);
            copy.cursor = cursor;
            copy.salt = salt;
            copy.acked = acked;
            copy.hubEpoch = hubEpoch;
            copy.receipt = receipt;
            copy.load = load;
            copy.rows.addAll(rows);
            copy.tokens.putAll(tokens);
            copy.records.putAll(records);
            seen.forEach((key, values) -> copy.seen.put(key, new HashSet<>(values)));
            copy.waiting.putAll(waiting);
            return copy;
        }
    }

    Memory backUp() {
        return memory.copy();
    }

    void restore(Memory kept) {
        memory = kept.copy();
    }

    void skewClock(long millis) {
        skew = millis;
    }

    /** As the program does when a store of this identity turns up twice. */
    void becomeAnother() {
        node = ids.get();
        memory.epoch = ids.get();
        memory.acked = 0;
        memory.cursor = 0;
        memory.hubEpoch = null;
        memory.receipt = null;
    }

    void shareEpoch(UUID epoch) {
        memory.epoch = epoch;
    }

    Map<String, Held> records() {
        return memory.records;
    }

    /** One transaction that writes these fields of these records. */
    void edit(String entity, List<UUID> records, List<String> fields, String value) {
        for (int i = 0; i < records.size(); i++) {
            UUID id = records.get(i);
            String key = entity + " " + id;
            Held held = memory.records.get(key);
            ObjectNode payload = WireJson.object();
            List<Token> tokens = new ArrayList<>();
            for (String field : fields) {
                payload.put(field, value + "." + i);
                Set<String> seen = memory.seen.computeIfAbsent(key + " " + field, it -> new HashSet<>());
                tokens.add(new Token(id, field, value + "." + i, Set.copyOf(seen)));
            }
            if (held == null) {
                payload.put("given_names", value + "." + i).put("unit_id", unitId.toString());
            }
            ObjectNode state = held == null ? WireJson.object() : held.state().deepCopy();
            state.setAll(payload);
            log(entity, id, held == null ? "I" : "U", held == null ? null : held.rev(), null, payload,
                    i == records.size() - 1);
            memory.tokens.put((long) memory.rows.size(), tokens);
            typed.addAll(tokens);
            show(key, new Held(state, revAt(memory.rows.size())));
        }
    }

    /** A transaction about something that stays here: a password, a setting. */
    void editAtHome() {
        memory.rows.add(new LoggedRow(memory.rows.size() + 1L, true, Optional.empty(), hash("home" + ids.get())));
    }

    /**
     * Decides a conflict that this unit sees, or takes a decision back, as the conflict desk does: the record and the
     * conflict in one transaction. What somebody has typed since is left to stand.
     */
    void settle(int which, boolean remote, boolean back) {
        String wanted = back ? "RESOLVED" : "OPEN";
        List<String> seen = memory.records.entrySet().stream().filter(it -> it.getKey().startsWith("CONFLICT ")
                && wanted.equals(it.getValue().state().path("state").asText())
                && "FIELDS".equals(it.getValue().state().path("kind").asText())).map(Map.Entry::getKey).toList();
        if (!seen.isEmpty()) {
            String key = seen.get(which % seen.size());
            settle(key, memory.records.get(key), remote, back);
        }
    }

    private void settle(String key, Held conflict, boolean remote, boolean back) {
        UUID id = UUID.fromString(conflict.state().path("entity_id").asText());
        Held subject = memory.records.get("PATIENT " + id);
        ObjectNode local = WireJson.object(conflict.state().path("local_payload").asText());
        ObjectNode arrived = WireJson.object(conflict.state().path("remote_payload").asText());
        ObjectNode from = back ? arrived : local;
        if (subject == null || !from.properties().stream()
                .allMatch(field -> field.getValue().equals(subject.state().get(field.getKey())))) {
            return;
        }
        ObjectNode to = back ? local : remote ? arrived : WireJson.object();
        if (!to.isEmpty()) {
            log("PATIENT", id, "U", subject.rev(), null, to, false);
            List<Token> chosen = to.properties().stream()
                    .map(field -> chosen(id, field.getKey(), field.getValue().asText()))
                    .toList();
            memory.tokens.put((long) memory.rows.size(), chosen);
            typed.addAll(chosen);
            ObjectNode state = subject.state().deepCopy();
            state.setAll(to);
            show("PATIENT " + id, new Held(state, revAt(memory.rows.size())));
        }
        ObjectNode decided = WireJson.object().put("state", back ? "OPEN" : "RESOLVED").put("resolution", name);
        log("CONFLICT", UUID.fromString(key.substring(key.indexOf(' ') + 1)), "U", conflict.rev(), null, decided, true);
        ObjectNode state = conflict.state().deepCopy();
        state.setAll(decided);
        show(key, new Held(state, revAt(memory.rows.size())));
    }

    /** Who decides has seen both values, and all that stood there before. */
    private Token chosen(UUID record, String field, String value) {
        Set<String> seen = new HashSet<>(memory.seen.getOrDefault("PATIENT " + record + " " + field, Set.of()));
        seen.remove(value);
        return new Token(record, field, value, seen);
    }

    List<Token> tokens() {
        return memory.tokens.values().stream().flatMap(List::stream).toList();
    }

    boolean holds(String entity, UUID id) {
        return memory.records.containsKey(entity + " " + id);
    }

    @Override
    public LogPosition position() {
        return new LogPosition(node, memory.epoch, memory.rows.size(), hashAt(memory.rows.size()), memory.cursor,
                memory.salt, memory.hubEpoch, memory.acked, memory.receipt, 0, "");
    }

    @Override
    public List<LoggedRow> rows(long after, int most) {
        int from = (int) Math.min(after, memory.rows.size());
        return List.copyOf(memory.rows.subList(from, Math.min(memory.rows.size(), from + most)));
    }

    @Override
    public String hashAt(long seq) {
        return seq < 1 || seq > memory.rows.size() ? "" : memory.rows.get((int) seq - 1).hash();
    }

    @Override
    public long transactionStart(long after) {
        long at = Math.min(after, memory.rows.size());
        while (at > 0 && !memory.rows.get((int) at - 1).lastInTx()) {
            at--;
        }
        return at + 1;
    }

    @Override
    public void acknowledge(Receipt receipt, byte[] file) {
        for (long seq = 1; seq <= receipt.received(); seq++) {
            acknowledged.addAll(memory.tokens.getOrDefault(seq, List.of()));
        }
        memory.acked = receipt.received();
        memory.receipt = Base64.getEncoder().encodeToString(file);
    }

    @Override
    public void beginEpoch() {
        memory.epoch = ids.get();
        memory.acked = 0;
    }

    @Override
    public void follow(UUID hubEpoch, long cursor) {
        memory.hubEpoch = hubEpoch;
        memory.cursor = cursor;
        memory.salt = 0;
    }

    @Override
    public int apply(ItemsHeader header, List<WireItem> items) {
        if (memory.cursor != header.after()) {
            return 0;
        }
        for (int i = 0; i < items.size(); i++) {
            receive(items.get(i), header.applied(), i == items.size() - 1);
        }
        memory.salt = header.salt() != 0 ? header.salt() : memory.salt;
        memory.cursor = header.upTo();
        return 0;
    }

    @Override
    public BucketDigest digest() {
        BucketDigest digest = new BucketDigest();
        memory.records.forEach((key, held) -> {
            String[] parts = key.split(" ");
            mx.ventanilla.db.Travelling.entity(parts[0])
                    .ifPresent(entity -> digest.add(entity, UUID.fromString(parts[1]), held.state()));
        });
        return digest;
    }

    @Override
    public List<WireItem> records(Map<String, List<Integer>> buckets) {
        List<WireItem> found = new ArrayList<>();
        memory.records.forEach((key, held) -> {
            String[] parts = key.split(" ");
            UUID id = UUID.fromString(parts[1]);
            if (buckets.getOrDefault(parts[0], List.of()).contains(BucketDigest.bucketOf(id))) {
                found.add(new WireItem(parts[0], id, held.rev(), held.state()));
            }
        });
        return found;
    }

    @Override
    public void retell(List<Comparison.Key> records) {
        for (Comparison.Key key : records) {
            String name = key.entity() + " " + key.id();
            Held held = memory.records.get(name);
            if (held != null) {
                log(key.entity(), key.id(), "U", held.rev(), null, held.state(), true);
                memory.records.put(name, new Held(held.state(), revAt(memory.rows.size())));
            }
        }
    }

    @Override
    public LoadProgress loadProgress(UUID snapshot) {
        return memory.load != null && memory.load.snapshot().equals(snapshot)
                ? memory.load
                : LoadProgress.none(snapshot);
    }

    @Override
    public void keepLoad(LoadProgress progress) {
        memory.load = progress;
    }

    @Override
    public int load(List<WireItem> items, long applied) {
        for (int i = 0; i < items.size(); i++) {
            receive(items.get(i), applied, i == items.size() - 1);
        }
        return 0;
    }

    /** Damages a record behind everybody's back. */
    void corrupt(String entity, UUID id, String field, String value) {
        Held held = memory.records.get(entity + " " + id);
        memory.records.put(entity + " " + id, new Held(held.state().deepCopy().put(field, value), held.rev()));
    }

    void forget(String entity, UUID id) {
        memory.records.remove(entity + " " + id);
    }

    private void receive(WireItem item, long applied, boolean last) {
        String key = item.entity() + " " + item.entityId();
        List<ObjectNode> pending = memory.rows.stream().filter(row -> row.seq() > applied)
                .flatMap(row -> row.change().stream()).filter(change -> !change.op().equals("R"))
                .filter(change -> change.entityId().equals(item.entityId())).map(WireChange::payload).toList();
        ObjectNode becomes = Overlay.of(item.state(), pending);
        Held before = memory.records.get(key);
        ObjectNode news = WireJson.object();
        becomes.properties().forEach(field -> {
            if (before == null || !field.getValue().equals(before.state().get(field.getKey()))) {
                news.set(field.getKey(), field.getValue());
            }
        });
        log(item.entity(), item.entityId(), "R", before == null ? null : before.rev(), item.rev(), news, last);
        show(key, new Held(becomes, item.rev()));
    }

    private void show(String key, Held held) {
        memory.records.put(key, held);
        held.state().properties().forEach(field -> memory.seen
                .computeIfAbsent(key + " " + field.getKey(), it -> new HashSet<>()).add(field.getValue().asText()));
    }

    private void log(String entity, UUID id, String op, @org.jspecify.annotations.Nullable String base,
            @org.jspecify.annotations.Nullable String rev, ObjectNode payload, boolean last) {
        UUID changeId = ids.get();
        long seq = memory.rows.size() + 1L;
        int generation = base == null ? 1 : Integer.parseInt(base.substring(0, base.indexOf('-'))) + 1;
        String given = rev == null ? generation + "-" + name + "-" + changeId.toString().replace("-", "") : rev;
        WireChange change = new WireChange(seq, changeId, entity, id, op, base, given, (seq + skew) << 16,
                Actor.SYSTEM_USER, 1, payload);
        memory.rows.add(new LoggedRow(seq, last, Optional.of(change), hash(changeId.toString())));
    }

    private String revAt(long seq) {
        return memory.rows.get((int) seq - 1).change().orElseThrow().rev();
    }

    private String hash(String link) {
        return EnrolmentCode.sha256((hashAt(memory.rows.size()) + link).getBytes(StandardCharsets.UTF_8));
    }
}
