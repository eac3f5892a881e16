package mx.ventanilla.sync;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import mx.ventanilla.core.Problem;
import mx.ventanilla.hub.HubService;
import mx.ventanilla.hub.TestHub;
import mx.ventanilla.sync.wire.EnrolmentCode;
import mx.ventanilla.sync.wire.EnrolmentRequest;
import mx.ventanilla.sync.wire.FileKind;
import mx.ventanilla.sync.wire.SignedFile;
import mx.ventanilla.sync.wire.WireJson;

/** A unit's store in memory that talks to a real hub over TLS, with real keys. */
public final class RemoteUnit {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MOST_ATTEMPTS = 100;
    private final SimulatedUnit unit;
    private final String fingerprint;
    private final UUID hub;
    private final byte[] hubKey;
    private String last = "";

    private RemoteUnit(SimulatedUnit unit, String fingerprint, UUID hub, byte[] hubKey) {
        this.unit = unit;
        this.fingerprint = fingerprint;
        this.hub = hub;
        this.hubKey = hubKey;
    }

    public static RemoteUnit enrolled(String name, HubService service, String fingerprint) {
        SimulatedUnit unit = new SimulatedUnit(name);
        EnrolmentCode code = service.enrol(name);
        EnrolmentRequest request = new EnrolmentRequest(code.hash(),
                code.proof(unit.keys.sign(), unit.keys.seal()), unit.node, unit.unitId, name, unit.keys.sign(),
                unit.keys.seal(), 1);
        service.admit(SignedFile.write(FileKind.ENROLMENT, WireJson.of(request), List.of(), unit.keys.own()));
        return new RemoteUnit(unit, fingerprint, service.identity().id(), service.identity().signPublic());
    }

    public String name() {
        return unit.name;
    }

    /** Registers patients and talks, until it is told to stop; a line that is cut is tried again. */
    public void workAndTalk(Supplier<String> url, AtomicBoolean working) {
        while (working.get()) {
            register(5);
            if (!talk(url.get())) {
                rest();
            }
        }
    }

    /** Writes patients into the store, in one transaction. */
    public void register(int count) {
        List<UUID> ids = java.util.stream.Stream.generate(UUID::randomUUID).limit(count).toList();
        unit.edit("PATIENT", ids, List.of("phone", "remarks"), "v" + unit.position().lastSeq());
    }

    public void talkUntilComplete(String url) {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            if (talk(url)) {
                return;
            }
            rest();
        }
        throw new AssertionError(unit.name + " does not come to its end: " + last);
    }

    /** Patients of which the hub has signed that it holds them. */
    public Set<UUID> confirmed() {
        Set<UUID> ids = new HashSet<>();
        unit.acknowledged.forEach(token -> ids.add(token.record()));
        return ids;
    }

    private boolean talk(String url) {
        try (HttpLink link = new HttpLink(url, fingerprint::equals, unit.node, unit.keys.own(), PATIENCE)) {
            Outcome outcome = new SyncSession(unit, link, unit.keys.own(), hub, hubKey, Clock.systemUTC()).run()
                    .outcome();
            last = outcome.name();
            return outcome == Outcome.COMPLETE;
        } catch (Problem cut) {
            last = cut.key();
            return false;
        }
    }

    private static void rest() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
