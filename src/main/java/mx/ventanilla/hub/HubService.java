package mx.ventanilla.hub;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mx.ventanilla.core.Problem;
import mx.ventanilla.sync.wire.Comparison;
import mx.ventanilla.sync.wire.EnrolmentCode;
import mx.ventanilla.sync.wire.Hello;
import mx.ventanilla.sync.wire.PushAnswer;
import mx.ventanilla.sync.wire.UpdateManifest;
import mx.ventanilla.sync.wire.Welcome;
import org.jspecify.annotations.Nullable;

/** All that a regional hub does, whichever way it is asked: keeps nothing but what is in its database. */
public final class HubService {
    private final HubDatabase database;
    private final Enrolment enrolment;
    private final Greeting greeting;
    private final Intake intake;
    private final Feeds feeds;
    private final Digests digests;
    private final Snapshots snapshots;
    private final OfficeKeys readers;
    private final Updates updates;
    private final LogEnds ends;
    private final HubIdentity identity;
    private final Clock clock;

    /** @param fingerprint SHA-256 of the hub's certificate in hexadecimal */
    public HubService(HubDatabase database, HubIdentity identity, String fingerprint, Clock clock) {
        this(database, identity, fingerprint, clock, UpCasters.CURRENT);
    }

    HubService(HubDatabase database, HubIdentity identity, String fingerprint, Clock clock, UpCasters upCasters) {
        Receipts receipts = new Receipts(identity, clock);
        this.database = database;
        this.identity = identity;
        this.clock = clock;
        this.enrolment = new Enrolment(database, identity, fingerprint, clock);
        FeedSeal seal = new FeedSeal(identity);
        this.greeting = new Greeting(database, identity, receipts, seal, clock);
        this.intake = new Intake(database, identity, receipts, clock, upCasters);
        this.feeds = new Feeds(database, identity, seal, clock);
        this.digests = new Digests(database, clock);
        this.snapshots = new Snapshots(database, identity, clock);
        this.readers = new OfficeKeys(database, clock);
        this.updates = new Updates(database, identity, clock);
        this.ends = new LogEnds(database, identity, clock);
        begin();
    }

    public HubIdentity identity() {
        return identity;
    }

    public Clock clock() {
        return clock;
    }

    /** A code for one unit, once, within fourteen days. */
    public EnrolmentCode enrol(String unitName) {
        return enrolment.newCode(unitName);
    }

    /** Answers a unit's enrolment request. */
    public byte[] admit(byte[] request) {
        return enrolment.admit(request);
    }

    public Welcome greet(Hello hello) {
        return greeting.greet(hello);
    }

    /**
     * Takes a file of changes.
     *
     * @param node who brings it, null for a file from a stick
     * @param fence number of the session, 0 from a stick
     */
    public PushAnswer push(@Nullable UUID node, byte[] file, long fence) {
        return intake.push(node, file, fence);
    }

    /** Whether a node and the region have the same; what differs is put into the node's feed again. */
    public Comparison.Answer compare(Comparison question) {
        return digests.compare(question);
    }

    /** Of what a node's first load consists, as a signed file. */
    public byte[] loadManifest(UUID node, UUID epoch) {
        return snapshots.manifest(node, epoch);
    }

    boolean needsLoad(UUID node, long cursor) {
        return database.read(handle -> new NodeDao(handle).needsLoad(node, cursor));
    }

    /** One part of a node's own first load, as a signed file. */
    public byte[] loadPart(UUID node, UUID snapshot, int number) {
        return snapshots.part(node, snapshot, number);
    }

    /** What has to be done once a day; gives how many rows of feeds were let go. */
    public int upkeep() {
        return new Upkeep(database, clock).run();
    }

    /**
     * Before the office copies the hub's database: what has been carried out by now will be in the copy. A copy that
     * fails needs no word; the next beginning takes its place.
     */
    public void backupBegins() {
        database.write(handle -> {
            new StreamDao(handle).backupBegins();
            return 0;
        });
    }

    /** The copy that was begun last is whole and lies in a safe place: units may let go of what is in it (F41). */
    public int backupDone() {
        return database.write(handle -> new StreamDao(handle).backupDone());
    }

    /** Finds out from a stick whether the hub has forgotten something; gives where the node's feed goes on. */
    long meetOnStick(Hello hello) {
        return greeting.meet(hello);
    }

    /** A signed word on how far the region holds a log. */
    byte[] standing(UUID node, UUID epoch) {
        return intake.standing(node, epoch);
    }

    /** As {@link #push}, of a node that was revoked: only when the office vouches for the stick. */
    PushAnswer rescue(byte[] file) {
        return intake.rescue(file);
    }

    /** Public keys of a node, revoked or not. */
    Optional<NodePublic> formerKeysOf(UUID node) {
        return database.read(handle -> new NodeDao(handle).find(node))
                .map(known -> new NodePublic(known.unitName(), known.signPublic(), known.sealPublic()));
    }

    /** A page of a node's feed as a signed file. */
    public byte[] page(UUID node, UUID epoch, long after, int limit) {
        return feeds.page(node, epoch, after, limit);
    }

    /** As {@link #page}, for a stick: it acknowledges nothing. */
    byte[] peek(UUID node, UUID epoch, long after, int limit) {
        return feeds.peek(node, epoch, after, limit);
    }

    /**
     * Hands hospitals, routing, holidays and staff down to the units, each unit in a transaction of its own.
     *
     * @param lines JSON objects, one a line, each with {@code entity} and its values
     * @param unitName null for every unit
     */
    public Published publish(List<String> lines, @Nullable String unitName) {
        return Publication.hand(database, clock, lines, unitName);
    }

    /** Signs a program and offers it to the units. */
    public UpdateManifest offerUpdate(Path file, String version, String platform) {
        return updates.add(file, version, platform);
    }

    /** Signed manifests of the programs on offer. */
    public List<byte[]> updates() {
        return updates.manifests();
    }

    /** The programs on offer with all their parts, as files for a stick. */
    List<byte[]> carriedUpdates() {
        return updates.carried();
    }

    /** A part of a program, empty when there is none. */
    public Optional<byte[]> updatePart(String sha256, int number) {
        return updates.part(sha256, number);
    }

    /** How many units were handed something down, and how many of their records are other than before. */
    public record Published(int units, int records) {}

    /** From now on the node is told nothing and believed nothing: a stolen PC (sync.md F35). */
    public void revoke(UUID node) {
        database.write(handle -> {
            new NodeDao(handle).revoke(node);
            return 0;
        });
    }

    /**
     * Ends a node's log on its own signed word (F42): from then on it is told nothing. False when it has not told all.
     */
    public boolean end(UUID node, byte[] file) {
        return ends.end(node, file);
    }

    /** The region's own word that it has this node's log to its end; empty when the log has not ended. */
    Optional<byte[]> endOf(UUID node) {
        return ends.endOf(node);
    }

    /** Public key to sign with and to seal for; empty for a node that is unknown or revoked. */
    public Optional<NodePublic> keysOf(UUID node) {
        return database.read(handle -> new NodeDao(handle).find(node)).filter(known -> !known.revoked())
                .map(known -> new NodePublic(known.unitName(), known.signPublic(), known.sealPublic()));
    }

    /** A key with which this person reads the office's page; shown once. */
    public String newReader(String name) {
        return readers.create(name);
    }

    /** Ends the keys of this person; gives how many. */
    public int endReader(String name) {
        return readers.end(name);
    }

    OfficeKeys readers() {
        return readers;
    }

    /** Throws when the database does not answer. */
    void probe() {
        database.read(handle -> new HubDao(handle).id());
    }

    public HubStatus status() {
        return database.read(handle -> new StatusDao(handle, clock).read(identity.name()));
    }

    /** What everybody may know of a node. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record NodePublic(String unitName, byte[] sign, byte[] seal) {}

    private void begin() {
        database.write(handle -> {
            HubDao stored = new HubDao(handle);
            Optional<UUID> present = stored.id();
            if (present.isPresent() && !present.get().equals(identity.id())) {
                throw Problem.of("hub.database.foreign");
            }
            if (present.isEmpty()) {
                stored.begin(identity.id(), identity.name(), clock.instant());
            }
            return 0;
        });
    }
}
