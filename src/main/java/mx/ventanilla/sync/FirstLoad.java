package mx.ventanilla.sync;

import java.security.PublicKey;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import mx.ventanilla.core.Problem;
import mx.ventanilla.sync.wire.EnrolmentCode;
import mx.ventanilla.sync.wire.FileKind;
import mx.ventanilla.sync.wire.LoadManifest;
import mx.ventanilla.sync.wire.SignedFile;
import mx.ventanilla.sync.wire.WireFault;
import mx.ventanilla.sync.wire.WireItem;
import mx.ventanilla.sync.wire.WireJson;

/**
 * Takes all that concerns this unit in numbered parts, the set-up and today's agenda first (sync.md F25). May be cut at
 * any byte: what has arrived is kept, over the network and from a stick alike.
 */
final class FirstLoad {
    /** Bytes that are asked for at once, and kept. */
    static final int SLICE = 64 << 10;
    private static final int LARGEST_PART = 2 << 20;
    private static final int TRANSACTION = 500;
    private final UnitLog log;
    private final UUID hub;
    private final PublicKey hubKey;
    private final Exchange exchange;

    FirstLoad(UnitLog log, UUID hub, PublicKey hubKey, Exchange exchange) {
        this.log = log;
        this.hub = hub;
        this.hubKey = hubKey;
        this.exchange = exchange;
    }

    /** A manifest that is signed by the hub and meant for this store as it is. */
    record Load(LoadManifest manifest, List<LoadManifest.Part> parts) {}

    /**
     * Over the network, to its end.
     *
     * @param between what is done after each part; anything but {@code COMPLETE} ends the load there
     */
    Outcome run(HubLink link, Supplier<Outcome> between) {
        Load load = open(link.loadManifest(log.position().epoch()));
        LoadProgress progress = log.loadProgress(load.manifest().snapshot());
        while (progress.done() < load.manifest().parts()) {
            LoadProgress further = next(link, load, progress);
            Outcome done = further.done() > progress.done() ? between.get() : Outcome.COMPLETE;
            if (done != Outcome.COMPLETE) {
                return done;
            }
            progress = further;
        }
        finish(load);
        return Outcome.COMPLETE;
    }

    Load open(byte[] file) {
        SignedFile signed = SignedFile.read(file, FileKind.LOAD_MANIFEST, header -> hubKey);
        LoadManifest manifest = WireJson.as(LoadManifest.class, signed.header());
        LogPosition position = log.position();
        boolean ours = manifest.hub().equals(hub) && manifest.node().equals(position.node())
                && manifest.epoch().equals(position.epoch());
        List<LoadManifest.Part> parts = LoadManifest.partsOf(signed);
        boolean sound = parts.size() == manifest.parts()
                && parts.stream().allMatch(part -> part.bytes() > 0 && part.bytes() <= LARGEST_PART);
        if (!ours || !sound) {
            throw new WireFault(ours ? WireFault.Reason.DAMAGED : WireFault.Reason.FOREIGN);
        }
        return new Load(manifest, parts);
    }

    /** One more slice of the next part, or the part itself when it is whole. */
    private LoadProgress next(HubLink link, Load load, LoadProgress progress) {
        LoadManifest.Part part = load.parts().get(progress.done());
        byte[] have = progress.partial();
        if (have.length >= part.bytes()) {
            return take(load, part, have);
        }
        byte[] slice = link.loadPart(load.manifest().snapshot(), part.number(), have.length,
                Math.min(SLICE, part.bytes() - have.length));
        if (slice.length == 0 || have.length + slice.length > part.bytes()) {
            throw Problem.of("sync.page.hole");
        }
        byte[] more = Arrays.copyOf(have, have.length + slice.length);
        System.arraycopy(slice, 0, more, have.length, slice.length);
        exchange.received(0, slice.length, 0);
        LoadProgress kept = new LoadProgress(progress.snapshot(), progress.done(), more);
        log.keepLoad(kept);
        return kept;
    }

    /** A part that came whole, over either way; a damaged one is fetched again from its beginning. */
    LoadProgress take(Load load, LoadManifest.Part part, byte[] file) {
        LoadProgress before = new LoadProgress(load.manifest().snapshot(), part.number() - 1, new byte[0]);
        if (file.length != part.bytes() || !EnrolmentCode.sha256(file).equals(part.sha256())) {
            log.keepLoad(before);
            throw new WireFault(WireFault.Reason.DAMAGED);
        }
        List<WireItem> items = SignedFile.read(file, FileKind.LOAD_PART, header -> hubKey).lines().stream()
                .map(line -> WireJson.as(WireItem.class, WireJson.object(line))).toList();
        for (int from = 0; from < items.size(); from += TRANSACTION) {
            List<WireItem> some = items.subList(from, Math.min(items.size(), from + TRANSACTION));
            exchange.received(some.size(), 0, log.load(some, load.manifest().applied()));
        }
        LoadProgress done = new LoadProgress(before.snapshot(), part.number(), new byte[0]);
        log.keepLoad(done);
        return done;
    }

    /** From here on the feed goes on. */
    void finish(Load load) {
        log.follow(load.manifest().hubEpoch(), load.manifest().feedNo());
    }
}
