package mx.ventanilla.sync;

import java.time.Duration;
import mx.ventanilla.db.StoreSecrets;
import mx.ventanilla.hub.LoopbackHub;
import mx.ventanilla.security.Role;
import mx.ventanilla.security.Session;
import mx.ventanilla.support.StoredClinic;

/** A unit's real store that takes part in a region on loopback. */
final class LoopbackUnit {
    final StoredClinic clinic;
    final SyncService sync;
    final StoredLog log;
    private final UnitKeys keys = UnitKeys.of(StoreSecrets.generate());
    private final LoopbackHub hub;

    LoopbackUnit(StoredClinic clinic, LoopbackHub hub, String name) {
        this.clinic = clinic;
        this.hub = hub;
        this.log = new StoredLog(clinic.database);
        String incarnation = clinic.database.read(handle -> handle.createQuery("select incarnation from node")
                .mapTo(String.class).one());
        this.sync = new SyncService(clinic.database, keys, incarnation, clinic.clock);
        Session admin = new Session(StoredClinic.id("admin"), "admin", "Admin", Role.ADMIN, null,
                clinic.database.node().deviceId());
        sync.enrolment().enrol(admin, hub.url(), hub.service.enrol(name).text());
    }

    /** A session over another way than the one that the unit enrolled over: a proxy, another process of the hub. */
    Outcome talk(String url, Duration patience) {
        return exchange(url, patience).outcome();
    }

    /** As {@link #talk}, with what was carried. */
    Exchange exchange(String url, Duration patience) {
        Partner partner = sync.partner().orElseThrow();
        try (HttpLink link = new HttpLink(url, partner.fingerprint()::equals, log.position().node(), keys.own(),
                patience)) {
            return sync.session(log, link, partner).run();
        }
    }

    LoopbackHub hub() {
        return hub;
    }
}
