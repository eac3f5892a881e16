package mx.ventanilla.hub;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import mx.ventanilla.core.Ids;
import mx.ventanilla.sync.wire.EnrolmentCode;
import mx.ventanilla.sync.wire.EnrolmentRequest;
import mx.ventanilla.sync.wire.FileKind;
import mx.ventanilla.sync.wire.Hello;
import mx.ventanilla.sync.wire.NodeKeys;
import mx.ventanilla.sync.wire.SignedFile;
import mx.ventanilla.sync.wire.WireFault;
import mx.ventanilla.sync.wire.WireJson;
import org.jdbi.v3.core.Handle;

/** A hub in memory that a test can empty, copy and put back as it was. */
public final class TestHub implements AutoCloseable {
    public static final String FINGERPRINT = "ab".repeat(32);
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final List<String> TABLES = List.of("hub", "hub_past", "node", "enrolment", "stream", "stream_mark",
            "change_in",
            "record", "holder", "feed", "person_key", "quarantine", "contact", "divergence", "office_key", "snapshot",
            "snapshot_part");
    private final HubDatabase database;
    private final HubIdentity identity;
    private final Clock clock;
    private HubService service;
    private boolean hasRoom;

    /** A node's keys, private and public. */
    public record Keys(NodeKeys own, byte[] sign, byte[] seal) {
        /** Keys for long histories, which sign with a digest. */
        public static Keys quick() {
            return ModelKeys.generate();
        }

        public static Keys generate() {
            try {
                KeyPair sign = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
                KeyPair seal = KeyPairGenerator.getInstance("X25519").generateKeyPair();
                return new Keys(new NodeKeys(sign.getPrivate(), seal.getPrivate()), sign.getPublic().getEncoded(),
                        seal.getPublic().getEncoded());
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    public TestHub(Clock clock) {
        this(inMemory(), clock);
    }

    public TestHub(HubDatabase database, Clock clock) {
        this(database, Keys.generate(), clock);
    }

    /** A hub in memory for long histories. */
    public static TestHub quick(Clock clock) {
        return new TestHub(inMemory(), Keys.quick(), clock);
    }

    /** A hub on PostgreSQL for long histories. */
    public static TestHub onPostgres(Clock clock) {
        var server = (mx.ventanilla.db.StoreLocation.SharedServer) mx.ventanilla.support.TestStores.POSTGRES
                .newLocation();
        return new TestHub(HubDatabase.open(server.url(), "postgres", "postgres"), Keys.quick(), clock);
    }

    private static HubDatabase inMemory() {
        return HubDatabase.open("jdbc:h2:mem:hub" + NUMBER.incrementAndGet()
                + ";OPTIMIZE_REUSE_RESULTS=FALSE;LOCK_TIMEOUT=5000;QUERY_CACHE_SIZE=512", "sa", "");
    }

    private TestHub(HubDatabase database, Keys keys, Clock clock) {
        this.clock = clock;
        this.database = database;
        this.identity = new HubIdentity(Ids.next(), "OOAD Guanajuato", keys.own(), keys.sign(), keys.seal());
        this.service = new HubService(database, identity, FINGERPRINT, clock);
    }

    public HubService service() {
        return service;
    }

    /** From now on the hub lifts what an older program writes, by this name of a column instead of that one. */
    public void renamesSince(int version, String entity, String before, String after) {
        service = new HubService(database, identity, FINGERPRINT, clock,
                new UpCasters(List.of(new UpCasters.Step(version, entity, values -> {
                    if (values.has(before)) {
                        values.set(after, values.remove(before));
                    }
                    return values;
                }))));
    }

    public HubIdentity identity() {
        return identity;
    }

    public byte[] signPublic() {
        return identity.signPublic();
    }

    /** Lets a node in, as a unit would ask. */
    public void enrol(UUID node, UUID unit, String name, Keys keys) {
        EnrolmentCode code = service.enrol(name);
        EnrolmentRequest request = new EnrolmentRequest(code.hash(), code.proof(keys.sign(), keys.seal()), node, unit,
                name, keys.sign(), keys.seal(), 1);
        service.admit(SignedFile.write(FileKind.ENROLMENT, WireJson.of(request), List.of(), keys.own()));
    }

    /** What the office puts onto a stick for what is on it. */
    public List<byte[]> answer(List<byte[]> letter) {
        return new HubCourier(service).answer(letter, false).parts();
    }

    /** One file of a stick alone, as when another one on it cannot be read. */
    public void answer(Hello hello, byte[] file) {
        service.keysOf(hello.node()).orElseThrow(() -> new WireFault(WireFault.Reason.FORGED));
        service.meetOnStick(hello);
        service.push(null, file, 0);
    }

    /** An empty hub again. */
    public void clear() {
        write(handle -> {
            for (String table : TABLES.reversed()) {
                handle.execute("delete from " + table);
            }
            return 0;
        });
        service = new HubService(database, identity, FINGERPRINT, clock);
    }

    public void backUp() {
        if (!hasRoom) {
            write(handle -> {
                TABLES.forEach(table -> handle.execute("create table if not exists kept_" + table
                        + " as select * from " + table + " where 1 = 0"));
                return 0;
            });
            hasRoom = true;
        }
        write(handle -> {
            for (String table : TABLES) {
                handle.execute("delete from kept_" + table);
                handle.execute("insert into kept_" + table + " select * from " + table);
            }
            return 0;
        });
    }

    public void restore() {
        write(handle -> {
            for (String table : TABLES.reversed()) {
                handle.execute("delete from " + table);
            }
            for (String table : TABLES) {
                handle.execute("insert into " + table + " select * from kept_" + table);
            }
            return 0;
        });
    }

    public <T> T read(Function<Handle, T> query) {
        return database.read(query);
    }

    public <T> T write(Function<Handle, T> work) {
        return database.write(work);
    }

    public Set<String> open(String table) {
        return new HashSet<>(read(handle -> handle.createQuery("select entity || ' ' || entity_id from " + table)
                .mapTo(String.class).list()));
    }

    @Override
    public void close() {
        database.close();
    }
}
