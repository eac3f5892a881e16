package mx.ventanilla.sync;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import mx.ventanilla.core.Problem;
import mx.ventanilla.sync.wire.CourierFile;
import mx.ventanilla.sync.wire.CourierHeader;
import mx.ventanilla.sync.wire.FileKind;
import mx.ventanilla.sync.wire.ItemsHeader;
import mx.ventanilla.sync.wire.LoadManifest;
import mx.ventanilla.sync.wire.NodeKeys;
import mx.ventanilla.sync.wire.PushAnswer.Result;
import mx.ventanilla.sync.wire.Receipt;
import mx.ventanilla.sync.wire.SignedFile;
import mx.ventanilla.sync.wire.StreamEnd;
import mx.ventanilla.sync.wire.WireChange;
import mx.ventanilla.sync.wire.WireFault;
import mx.ventanilla.sync.wire.WireJson;

/** The same talk with the region over a stick: what is not confirmed goes out, and the answer file comes back. */
final class Courier {
    private static final int MOST_FILES = 4_000;
    private final UnitLog log;
    private final SyncSession session;
    private final Partner partner;
    private final NodeKeys keys;
    private final Clock clock;
    private final List<byte[]> programs = new ArrayList<>();
    private boolean ended;
    private boolean rewound;
    /** True when the answer is to what this store is now: only then may it speak of another epoch of the region. */
    private boolean present;
    /** True when the region was put back and has yet to be told what it had told this store. */
    private boolean untold;

    Courier(UnitLog log, SyncSession session, Partner partner, NodeKeys keys, Clock clock) {
        this.log = log;
        this.session = session;
        this.partner = partner;
        this.keys = keys;
        this.clock = clock;
    }

    /** What goes onto a stick. */
    record Letter(List<byte[]> parts, long changes) {}

    /** Writes what the region has not confirmed; gives the number of changes. */
    long export(Path file, boolean ending) {
        Letter letter = letter(ending);
        CourierFile.write(file, letter.parts(), NodeKeys.sealPublic(partner.seal()));
        session.exchange().sent((int) letter.changes(), 0);
        return letter.changes();
    }

    /**
     * All that the region has not confirmed, and what it had told itself besides: it may have forgotten that, and nobody
     * hears so in time (sync.md F13).
     *
     * @param ending true when this is the last that this computer has to say
     */
    Letter letter(boolean ending) {
        LogPosition position = log.position();
        List<byte[]> parts = new ArrayList<>();
        CourierHeader header = new CourierHeader(partner.hub(), position.node(), position.epoch(), position.cursor(),
                position.hubEpoch(), null, session.hello());
        parts.add(SignedFile.write(FileKind.COURIER, WireJson.of(header), List.of(), keys));
        BatchCutter cutter = new BatchCutter(log, keys, partner.hub(), clock);
        long changes = 0;
        Optional<BatchCutter.Cut> cut = cutter.cut(position.acked(), BatchCutter.MOST_CHANGES, true);
        while (cut.isPresent() && parts.size() < MOST_FILES) {
            parts.add(cut.get().file());
            changes += cut.get().changes();
            cut = cutter.cut(cut.get().last(), BatchCutter.MOST_CHANGES, true);
        }
        if (ending && cut.isEmpty()) {
            parts.add(new StreamEnd(partner.hub(), position.node(), position.epoch(), position.lastSeq(),
                    position.hash(), clock.instant()).signed(keys));
        }
        return new Letter(parts, changes);
    }

    /** Takes the region's answer; what was taken before is passed over. */
    Result take(Path file) {
        List<byte[]> parts = CourierFile.read(file, keys);
        try {
            return take(parts);
        } catch (WireFault fault) {
            throw Problem.of("sync.courier." + fault.reason().name(), file.toString());
        }
    }

    /** As over the network, a store that is an older copy of itself begins a new epoch (sync.md F10). */
    Result take(List<byte[]> parts) {
        CourierHeader header = headerOf(parts);
        Optional<FirstLoad.Load> load = Optional.empty();
        for (byte[] part : parts.subList(1, parts.size())) {
            load = take(part, load);
        }
        session.exchange().end(Outcome.COMPLETE);
        if (rewound) {
            log.beginEpoch();
            return Result.EPOCH_REWIND;
        }
        if (untold) {
            return Result.GAP;
        }
        return header.result() == null ? Result.ACCEPTED : header.result();
    }

    private CourierHeader headerOf(List<byte[]> parts) {
        if (parts.isEmpty()) {
            throw new WireFault(WireFault.Reason.DAMAGED);
        }
        CourierHeader header = WireJson.as(CourierHeader.class,
                SignedFile.read(parts.getFirst(), FileKind.COURIER, any -> hubKey()).header());
        LogPosition position = log.position();
        if (!header.node().equals(position.node()) || !header.epoch().equals(position.epoch())) {
            throw new WireFault(WireFault.Reason.FOREIGN);
        }
        present = Objects.equals(header.hubEpoch(), position.hubEpoch()) && header.cursor() == position.cursor();
        return header;
    }

    /** Gives the load that the parts which follow belong to. */
    private Optional<FirstLoad.Load> take(byte[] part, Optional<FirstLoad.Load> load) {
        SignedFile file = SignedFile.read(part, any -> hubKey());
        return switch (file.kind()) {
            case RECEIPT -> {
                takeReceipt(part);
                yield load;
            }
            case LOAD_MANIFEST -> open(part);
            case LOAD_PART -> {
                if (!untold) {
                    take(part, file, load.orElseThrow(() -> new WireFault(WireFault.Reason.DAMAGED)));
                }
                yield load;
            }
            case END -> {
                ended = isOurEnd(WireJson.as(StreamEnd.class, file.header()));
                yield load;
            }
            case UPDATE, UPDATE_PART -> {
                programs.add(part);
                yield load;
            }
            default -> {
                takePage(part, file);
                yield load;
            }
        };
    }

    private Optional<FirstLoad.Load> open(byte[] part) {
        FirstLoad.Load load = session.firstLoad().open(part);
        return mayFollow(load.manifest().hubEpoch()) ? Optional.of(load) : Optional.empty();
    }

    /**
     * A region that was put back is followed when it has been offered all that it may have forgotten of what it had told
     * this store (sync.md F13); its receipts make the next stick do so.
     */
    private boolean mayFollow(UUID hubEpoch) {
        if (!hubEpoch.equals(log.position().hubEpoch())) {
            requirePresent();
            untold |= isAnythingUntold();
        }
        return !untold;
    }

    private boolean isAnythingUntold() {
        boolean received = false;
        List<LoggedRow> rows = log.rows(log.position().acked(), BatchCutter.MOST_CHANGES);
        while (!received && !rows.isEmpty()) {
            received = rows.stream().flatMap(row -> row.change().stream())
                    .anyMatch(change -> WireChange.RECEIVED.equals(change.op()));
            rows = log.rows(rows.getLast().seq(), BatchCutter.MOST_CHANGES);
        }
        return received;
    }

    /**
     * What the region said in an epoch that it and this store have left since must not be taken for news: it would be
     * offered back as such, and stand over what was written after it.
     */
    private void requirePresent() {
        if (!present) {
            throw Problem.of("sync.page.hole");
        }
    }

    /** A part that is in the store is passed over; after the last one the feed goes on. */
    private void take(byte[] part, SignedFile file, FirstLoad.Load load) {
        int number = WireJson.as(LoadManifest.PartHeader.class, file.header()).number();
        if (number == log.loadProgress(load.manifest().snapshot()).done() + 1 && number <= load.parts().size()) {
            session.firstLoad().take(load, load.parts().get(number - 1), part);
        }
        if (log.loadProgress(load.manifest().snapshot()).done() == load.manifest().parts()
                && log.position().cursor() < load.manifest().feedNo()) {
            session.firstLoad().finish(load);
        }
    }

    /**
     * The region's word about more than this store has ever written shows that it is an older copy of itself. One that says
     * less than what is known is of an older stick, unless the region was put back; one about another log is passed over.
     */
    private void takeReceipt(byte[] part) {
        Receipt receipt = session.receiptIn(part);
        LogPosition position = log.position();
        boolean news = receipt.hubEpoch().equals(position.hubEpoch())
                ? receipt.received() >= position.acked()
                : present;
        rewound |= receipt.epoch().equals(position.epoch()) && receipt.received() > position.lastSeq();
        if (!rewound && news && session.isOurs(receipt)) {
            session.accept(receipt, part);
            session.exchange().sent((int) Math.max(0, receipt.received() - position.acked()), 0);
        }
    }

    private void takePage(byte[] part, SignedFile file) {
        ItemsHeader items = WireJson.as(ItemsHeader.class, file.header());
        if (!mayFollow(items.hubEpoch())) {
            return;
        }
        if (!items.hubEpoch().equals(log.position().hubEpoch())) {
            log.follow(items.hubEpoch(), items.after());
        }
        LogPosition position = log.position();
        if (items.upTo() > position.cursor()) {
            session.take(part, position);
        }
    }

    private boolean isOurEnd(StreamEnd end) {
        LogPosition position = log.position();
        return end.hub().equals(partner.hub()) && end.node().equals(position.node())
                && end.epoch().equals(position.epoch()) && end.hash().equals(position.hash());
    }

    /** True when the region has agreed that this computer's log ends. */
    boolean hasEnded() {
        return ended;
    }

    /** Programs that came on the stick; empty when there were none. */
    Optional<HubLink> offers() {
        return programs.isEmpty() ? Optional.empty() : Optional.of(new CarriedPrograms(programs, hubKey()));
    }

    private java.security.PublicKey hubKey() {
        return NodeKeys.signPublic(partner.sign());
    }
}
