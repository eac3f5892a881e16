package mx.ventanilla.sync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import mx.ventanilla.core.Problem;
import mx.ventanilla.hub.TestHub;
import mx.ventanilla.sync.SimulatedUnit.Token;
import mx.ventanilla.sync.wire.Hello;
import mx.ventanilla.sync.wire.WireFault;
import mx.ventanilla.sync.wire.WireJson;

/** Some units and their hub, and what must never be untrue of them. */
final class SimulatedRegion {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2027-03-05T16:30:00Z"), ZoneOffset.UTC);
    private static final int UNITS = 3;
    final TestHub hub;
    final List<SimulatedUnit> units = new ArrayList<>();
    /** Patients whom every unit may hold. */
    final List<UUID> patients = new ArrayList<>();
    private final Map<SimulatedUnit, List<SimulatedUnit.Memory>> backups = new HashMap<>();
    private final Map<SimulatedUnit, List<StickFile>> sticks = new HashMap<>();
    /** What a restored hub has forgotten only the units can bring back: not what they have forgotten themselves. */
    private final Map<SimulatedUnit, Set<Token>> acknowledgedInBackup = new HashMap<>();
    private final Map<SimulatedUnit, List<List<byte[]>>> letters = new HashMap<>();
    private final Map<SimulatedUnit, List<Answer>> answers = new HashMap<>();
    private int restored;
    private boolean hubKept;
    private final RandomGenerator random;
    private int typed;

    SimulatedRegion(TestHub hub) {
        this(hub, 1);
    }

    /** @param noise of all identifiers that the units invent: the same one and the same steps make the same history */
    SimulatedRegion(TestHub hub, long noise) {
        this.hub = hub;
        this.random = new SplittableRandom(noise);
        hub.clear();
        for (int n = 0; n < UNITS; n++) {
            SimulatedUnit unit = new SimulatedUnit("U" + n, TestHub.Keys.quick(), this::id);
            units.add(unit);
            hub.enrol(unit.node, unit.unitId, unit.name, unit.keys);
        }
        shareAPatient();
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    /** One patient of the first unit, of whom the others have copies. */
    private void shareAPatient() {
        UUID patient = UUID.nameUUIDFromBytes(new byte[]{1});
        patients.add(patient);
        units.getFirst().edit("PATIENT", List.of(patient), List.of("phone"), "first");
        sync(0, FaultyLink.Fault.NONE, 0);
        hub.write(handle -> {
            units.stream().skip(1).forEach(unit -> handle.execute(
                    "insert into holder (entity_id, node_id) values (?, ?)", patient, unit.node));
            return 0;
        });
        units.getFirst().edit("PATIENT", List.of(patient), List.of("remarks"), "second");
        settle();
    }

    void edit(int unit, int patient, List<String> fields) {
        SimulatedUnit at = units.get(unit);
        UUID id = patients.get(patient % patients.size());
        if (at.holds("PATIENT", id)) {
            at.edit("PATIENT", List.of(id), fields, "v" + ++typed);
        }
    }

    void register(int unit, int count) {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(id());
        }
        units.get(unit).edit("PATIENT", ids, List.of("phone", "remarks"), "v" + ++typed);
        patients.add(ids.getLast());
    }

    void settle(int unit, int which, boolean remote, boolean back) {
        units.get(unit).settle(which, remote, back);
    }

    void atHome(int unit) {
        units.get(unit).editAtHome();
    }

    /** Runs one session, which may be cut; without the nightly comparison, which would heal what must not be ill. */
    Optional<Outcome> sync(int number, FaultyLink.Fault fault, int at) {
        hub.write(handle -> handle.createUpdate("update node set last_digest = ? where last_digest is null")
                .bind(0, CLOCK.instant().atOffset(ZoneOffset.UTC)).execute());
        return talk(number, fault, at);
    }

    private Optional<Outcome> talk(int number, FaultyLink.Fault fault, int at) {
        SimulatedUnit unit = units.get(number);
        SyncSession session = new SyncSession(unit, new FaultyLink(hub.service(), unit.node, fault, at),
                unit.keys.own(), hub.identity().id(), hub.signPublic(), CLOCK);
        try {
            Outcome outcome = session.run().outcome();
            if (outcome == Outcome.FORKED) {
                unit.becomeAnother();
                hub.enrol(unit.node, unit.unitId, unit.name, unit.keys);
            }
            return Optional.of(outcome);
        } catch (Problem cut) {
            return Optional.empty();
        }
    }

    void keep(int unit) {
        backups.computeIfAbsent(units.get(unit), it -> new ArrayList<>()).add(units.get(unit).backUp());
    }

    /** Puts an old copy of the store in its place; loudly when the program can tell, else as a disk image does. */
    void restore(int unit, int which, boolean told) {
        List<SimulatedUnit.Memory> kept = backups.getOrDefault(units.get(unit), List.of());
        if (!kept.isEmpty()) {
            units.get(unit).restore(kept.get(which % kept.size()));
            if (told) {
                units.get(unit).beginEpoch();
            }
        }
    }

    void keepHub() {
        hub.backUp();
        units.forEach(unit -> acknowledgedInBackup.put(unit, new HashSet<>(unit.acknowledged)));
        hubKept = true;
    }

    void restoreHub() {
        if (hubKept) {
            Set<String> nodes = units.stream().map(unit -> unit.node.toString()).collect(HashSet::new, Set::add,
                    Set::addAll);
            hub.restore();
            restored++;
            units.forEach(unit -> unit.acknowledged.retainAll(acknowledgedInBackup.get(unit)));
            Set<String> known = new HashSet<>(hub.read(handle -> handle.createQuery(
                    "select cast(node_id as varchar) from node").mapTo(String.class).list()));
            if (!known.containsAll(nodes)) {
                units.stream().filter(unit -> !known.contains(unit.node.toString()))
                        .forEach(unit -> hub.enrol(unit.node, unit.unitId, unit.name, unit.keys));
            }
        }
    }

    /** Writes what the hub has not confirmed to a stick. */
    void writeStick(int number) {
        SimulatedUnit unit = units.get(number);
        BatchCutter cutter = new BatchCutter(unit, unit.keys.own(), hub.identity().id(), CLOCK);
        List<StickFile> stick = sticks.computeIfAbsent(unit, it -> new ArrayList<>());
        long after = unit.position().acked();
        Hello hello = withoutNetwork(unit).hello();
        for (Optional<BatchCutter.Cut> cut = cutter.cut(after, 3, true); cut.isPresent(); cut = cutter.cut(
                cut.get().last(), 3, true)) {
            stick.add(new StickFile(hello, cut.get().file()));
        }
    }

    /** @param hello of the stick that it lies on */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record StickFile(Hello hello, byte[] file) {}

    /** Gives the hub a file of some stick, perhaps for the second time or out of order. */
    void readStick(int number, int which) {
        List<StickFile> stick = sticks.getOrDefault(units.get(number), List.of());
        if (!stick.isEmpty()) {
            StickFile file = stick.get(which % stick.size());
            try {
                hub.answer(file.hello(), file.file());
            } catch (WireFault unknown) {
                // of a node that the restored hub does not know
            }
        }
    }

    /** Writes a whole stick, as somebody without a network does. */
    void writeLetter(int number) {
        SimulatedUnit unit = units.get(number);
        letters.computeIfAbsent(unit, it -> new ArrayList<>()).add(courier(unit).letter(false).parts());
    }

    /** The office takes some stick of the unit, perhaps an old one or one that it had, and writes its answer. */
    void answerLetter(int number, int which) {
        List<List<byte[]>> written = letters.getOrDefault(units.get(number), List.of());
        if (!written.isEmpty()) {
            try {
                List<byte[]> parts = hub.answer(written.get(which % written.size()));
                answers.computeIfAbsent(units.get(number), it -> new ArrayList<>()).add(new Answer(restored, parts));
            } catch (WireFault unknown) {
                // of a node that the restored hub does not know
            }
        }
    }

    /** The unit takes some answer, perhaps an old one or one that it had. */
    void takeAnswer(int number, int which) {
        SimulatedUnit unit = units.get(number);
        List<Answer> written = answers.getOrDefault(unit, List.of());
        if (!written.isEmpty()) {
            Answer answer = written.get(which % written.size());
            Set<Token> before = new HashSet<>(unit.acknowledged);
            try {
                courier(unit).take(answer.parts());
            } catch (WireFault | Problem notForIt) {
                // an answer to what this store was before, or a page that does not follow
            }
            if (answer.restored() != restored) {
                unit.acknowledged.retainAll(before);
            }
        }
    }

    /** @param restored how often the hub had been put back until then: it answers for what it knew */
    private record Answer(int restored, List<byte[]> parts) {}

    private Courier courier(SimulatedUnit unit) {
        Partner partner = new Partner(hub.identity().id(), "", "", "", hub.signPublic(), new byte[0],
                Partner.Standing.ENROLLED, 0, null);
        return new Courier(unit, withoutNetwork(unit), partner, unit.keys.own(), CLOCK);
    }

    private SyncSession withoutNetwork(SimulatedUnit unit) {
        return new SyncSession(unit, new NoLink(), unit.keys.own(), hub.identity().id(), hub.signPublic(), CLOCK);
    }

    /** Everybody talks to the hub until there is nothing more to say. */
    void settle() {
        for (int round = 0; round < 12; round++) {
            boolean all = true;
            for (int n = 0; n < units.size(); n++) {
                all &= sync(n, FaultyLink.Fault.NONE, 0).filter(Outcome.COMPLETE::equals).isPresent();
            }
            if (all && isQuiet()) {
                return;
            }
        }
        throw new AssertionError("the region does not come to rest");
    }

    private boolean isQuiet() {
        return units.stream().allMatch(unit -> unit.position().acked() == unit.position().lastSeq()
                && hub.read(handle -> handle.createQuery("select next_feed - 1 from node where node_id = ?")
                        .bind(0, unit.node).mapTo(Long.class).one()) == unit.position().cursor());
    }

    /** All replicas are equal, and every value that was acknowledged is there, was knowingly replaced, or is shown. */
    void verify() {
        settle();
        Map<String, ObjectNode> regional = new HashMap<>();
        hub.read(handle -> handle.createQuery("select entity || ' ' || entity_id, state from record")
                .map((row, context) -> Map.entry(row.getString(1), row.getString(2))).list())
                .forEach(entry -> regional.put(entry.getKey(), WireJson.object(entry.getValue())));
        for (SimulatedUnit unit : units) {
            unit.records().forEach((key, held) -> {
                ObjectNode there = regional.get(key);
                if (there == null || !withoutNulls(held.state()).equals(withoutNulls(there))) {
                    throw new AssertionError(
                            unit.name + " has " + key + " " + held.state() + " but the hub " + there);
                }
            });
        }
        verifyNothingLost(regional);
        verifyByDigest();
    }

    /** A value that is null and one that is not there are the same to a store, which has a column for each. */
    private static ObjectNode withoutNulls(ObjectNode state) {
        ObjectNode values = state.deepCopy();
        values.properties().removeIf(field -> field.getValue().isNull());
        return values;
    }

    /** The nightly comparison finds nothing when there is nothing to find. */
    private void verifyByDigest() {
        long before = divergences();
        for (int n = 0; n < units.size(); n++) {
            hub.write(handle -> handle.execute("update node set last_digest = null"));
            talk(n, FaultyLink.Fault.NONE, 0);
        }
        if (divergences() != before) {
            throw new AssertionError("the comparison sees a difference that is none");
        }
    }

    private long divergences() {
        return hub.read(handle -> handle.createQuery("select count(*) from divergence").mapTo(Long.class).one());
    }

    private void verifyNothingLost(Map<String, ObjectNode> regional) {
        Set<Token> tokens = new HashSet<>();
        units.forEach(unit -> {
            tokens.addAll(unit.acknowledged);
            tokens.addAll(unit.tokens());
        });
        Map<String, Set<String>> shown = new HashMap<>();
        regional.forEach((key, state) -> {
            if (key.startsWith("CONFLICT")) {
                for (String side : List.of("local_payload", "remote_payload")) {
                    WireJson.object(state.path(side).asText()).properties().forEach(field -> shown
                            .computeIfAbsent(state.path("entity_id").asText() + field.getKey(), it -> new HashSet<>())
                            .add(field.getValue().asText()));
                }
            }
        });
        Set<Token> open = new HashSet<>(tokens);
        units.forEach(unit -> open.addAll(unit.typed));
        List<Token> accounted = new ArrayList<>(open.stream().filter(token -> stands(token, regional, shown)).toList());
        open.removeAll(accounted);
        for (int n = 0; n < accounted.size(); n++) {
            Token later = accounted.get(n);
            List<Token> replaced = open.stream().filter(token -> token.isReplacedBy(later)).toList();
            accounted.addAll(replaced);
            replaced.forEach(open::remove);
        }
        // what was only typed, and forgotten before anybody was told that it is safe, may be gone; it may yet be a link
        open.retainAll(tokens);
        if (!open.isEmpty()) {
            throw new AssertionError("lost without a trace: " + open);
        }
    }

    private static boolean stands(Token token, Map<String, ObjectNode> regional, Map<String, Set<String>> shown) {
        JsonNode now = regional.getOrDefault("PATIENT " + token.record(), WireJson.object()).get(token.field());
        return now != null && now.asText().equals(token.value())
                || shown.getOrDefault(token.record() + token.field(), Set.of()).contains(token.value());
    }
}
