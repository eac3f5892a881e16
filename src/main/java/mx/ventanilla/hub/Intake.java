package mx.ventanilla.hub;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mx.ventanilla.db.Migrations;
import mx.ventanilla.sync.wire.ChangesHeader;
import mx.ventanilla.sync.wire.FileKind;
import mx.ventanilla.sync.wire.NodeKeys;
import mx.ventanilla.sync.wire.PushAnswer;
import mx.ventanilla.sync.wire.PushAnswer.Result;
import mx.ventanilla.sync.wire.SignedFile;
import mx.ventanilla.sync.wire.WireChange;
import mx.ventanilla.sync.wire.WireFault;
import mx.ventanilla.sync.wire.WireFault.Reason;
import mx.ventanilla.sync.wire.WireJson;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Takes files of changes: each once, in order, in one transaction, whichever way it came. */
final class Intake {
    private static final int MOST_CHANGES = 20_000;
    private final HubDatabase database;
    private final HubIdentity identity;
    private final Receipts receipts;
    private final Clock clock;
    private final UpCasters upCasters;

    Intake(HubDatabase database, HubIdentity identity, Receipts receipts, Clock clock, UpCasters upCasters) {
        this.upCasters = upCasters;
        this.database = database;
        this.identity = identity;
        this.receipts = receipts;
        this.clock = clock;
    }

    /**
     * @param node who brings it; null when it comes by courier, and its signature alone says whose it is
     * @param fence the session that it belongs to; 0 by courier
     */
    PushAnswer push(@Nullable UUID node, byte[] bytes, long fence) {
        return push(node, bytes, fence, Bearer.USUAL);
    }

    /** What a revoked node had not sent, brought to the office by somebody whom it trusts (sync.md F36). */
    PushAnswer rescue(byte[] bytes) {
        return push(null, bytes, 0, Bearer.RESCUE);
    }

    /** How far the region holds a log, for a node that believes that it was farther. */
    byte[] standing(UUID node, UUID epoch) {
        return database.read(handle -> receipts.sign(handle, new StreamDao(handle).find(node, epoch)
                .orElseGet(() -> new Stream(node, epoch, 0, 0, 0, "", 0, true, 0)), "", 0, 0));
    }

    /** Whether the node itself must still be trusted. */
    private enum Bearer {
        USUAL, RESCUE
    }

    private PushAnswer push(@Nullable UUID node, byte[] bytes, long fence, Bearer bearer) {
        SignedFile file = SignedFile.read(bytes, FileKind.CHANGES, this::signerOf);
        ChangesHeader header = WireJson.as(ChangesHeader.class, file.header());
        if (node != null && !node.equals(header.node())) {
            throw new WireFault(Reason.FORGED);
        }
        if (!header.hub().equals(identity.id())) {
            throw new WireFault(Reason.FOREIGN);
        }
        if (header.schema() > Migrations.SCHEMA_VERSION) {
            return new PushAnswer(Result.SCHEMA, header.first() - 1, "");
        }
        List<WireChange> changes = changesOf(file, header);
        return database.write(handle -> new Arrival(handle, header, changes, fence, bytes.length).take(bearer));
    }

    private java.security.PublicKey signerOf(ObjectNode header) {
        UUID node = WireJson.as(UUID.class, header.path("node"));
        return database.read(handle -> new NodeDao(handle).find(node))
                .map(known -> NodeKeys.signPublic(known.signPublic()))
                .orElseThrow(() -> new WireFault(Reason.FORGED));
    }

    private List<WireChange> changesOf(SignedFile file, ChangesHeader header) {
        List<WireChange> changes = new ArrayList<>();
        long last = header.first() - 1;
        boolean sound = header.first() >= 1 && header.last() >= header.first() && file.lines().size() <= MOST_CHANGES
                && header.openFrom() >= 0 && header.openFrom() <= header.last();
        for (String line : file.lines()) {
            WireChange change = WireJson.as(WireChange.class, WireJson.object(line));
            sound &= change.seq() > last && change.entityId() != null && change.changeId() != null
                    && change.entity() != null && change.op() != null && change.rev() != null;
            last = change.seq();
            changes.add(upCasters.lift(change));
        }
        if (!sound || last > header.last()) {
            throw new WireFault(Reason.DAMAGED);
        }
        return changes;
    }

    /** One file on its way into the database. */
    private final class Arrival {
        private final Handle handle;
        private final ChangesHeader header;
        private final List<WireChange> changes;
        private final long fence;
        private final int bytes;
        private final StreamDao streams;
        private final ChangeDao log;

        Arrival(Handle handle, ChangesHeader header, List<WireChange> changes, long fence, int bytes) {
            this.bytes = bytes;
            this.handle = handle;
            this.header = header;
            this.changes = changes;
            this.fence = fence;
            this.streams = new StreamDao(handle);
            this.log = new ChangeDao(handle, clock.instant());
        }

        PushAnswer take(Bearer bearer) {
            HubNode node = new NodeDao(handle).find(header.node()).orElseThrow();
            if (node.revoked() && bearer == Bearer.USUAL) {
                return refusal(Result.REVOKED, 0);
            }
            Optional<Stream> found = streams.lock(header.node(), header.epoch());
            if (found.isEmpty() && header.first() > 1) {
                return refusal(Result.GAP, 0);
            }
            Stream stream = found.orElseGet(() -> begin(node));
            Result refused = refused(stream);
            if (refused != null) {
                return refusal(refused, stream.received());
            }
            if (header.last() <= stream.received()) {
                return accepted(stream, 0, 0);
            }
            return write(node, stream);
        }

        /** A node that begins a new epoch by stick is an older copy of itself, and is told all again (sync.md F10). */
        private Stream begin(HubNode node) {
            boolean renewed = streams.newestOrdinal(node.id()) > 0;
            Stream begun = streams.begin(node.id(), header.epoch(), 0, "", clock.instant());
            if (renewed) {
                Deliveries.sayAllAgain(handle, node, clock.instant());
            }
            return begun;
        }

        private @Nullable Result refused(Stream stream) {
            if (fence != 0 && fence != stream.fence()) {
                return Result.STALE_SESSION;
            }
            if (header.first() > stream.received() + 1) {
                return Result.GAP;
            }
            return !stream.newest() || isOtherHistory(stream) ? Result.FORK : null;
        }

        /** Compares what the hub has with what comes, by the log's hash and by each change's identifier. */
        private boolean isOtherHistory(Stream stream) {
            if (header.first() == stream.received() + 1 && stream.received() > 0) {
                return !header.prevHash().equals(stream.hash());
            }
            boolean marksDiffer = streams.mark(stream.node(), stream.epoch(), header.last())
                    .filter(hash -> !hash.equals(header.hash())).isPresent()
                    || streams.mark(stream.node(), stream.epoch(), header.first() - 1)
                            .filter(hash -> !hash.equals(header.prevHash())).isPresent();
            Map<Long, UUID> held = log.identifiers(stream, header.first(), header.last());
            return marksDiffer || changes.stream().anyMatch(change -> held.containsKey(change.seq())
                    && !change.changeId().equals(held.get(change.seq())));
        }

        private PushAnswer write(HubNode node, Stream stream) {
            Source source = new Source(stream.node(), stream.epoch());
            long applied = Math.max(stream.applied(), header.openFrom() == 0 ? header.last() : header.openFrom() - 1);
            List<WireChange> due = new ArrayList<>();
            Set<UUID> staged = new HashSet<>();
            if (stream.applied() < stream.received() && applied > stream.applied()) {
                due.addAll(log.staged(source, applied));
                due.forEach(change -> staged.add(change.changeId()));
            }
            List<WireChange> early = new ArrayList<>();
            List<WireChange> fresh = changes.stream().filter(change -> change.seq() > stream.received()).toList();
            staged.addAll(log.takeOver(source, fresh));
            fresh.forEach(change -> (change.seq() <= applied ? due : early).add(change));
            ChangeApplication application = new ChangeApplication(handle, clock.instant(), node, source, recovering());
            application.apply(due, staged);
            Set<UUID> known = log.known(early.stream().map(WireChange::changeId).toList());
            log.stage(source, early.stream().filter(change -> !known.contains(change.changeId()))
                    .filter(change -> !WireChange.RECEIVED.equals(change.op())).toList());
            if (!streams.advance(stream, header, applied)) {
                throw new IllegalStateException("a locked stream has moved");
            }
            new NodeDao(handle).seen(node.id(), header.schema(), clock.instant());
            new Contacts(handle, clock).sent(node.id(), changes.size(), bytes);
            Stream moved = new Stream(stream.node(), stream.epoch(), stream.ordinal(), header.last(), applied,
                    header.hash(), stream.fence(), true, stream.backedUp());
            return accepted(moved, application.conflicts(), application.quarantined());
        }

        private boolean recovering() {
            return handle.createQuery("select count(*) from hub where restored_at is not null").mapTo(Integer.class)
                    .one() > 0;
        }

        private PushAnswer accepted(Stream stream, int conflicts, int quarantined) {
            byte[] receipt = receipts.sign(handle, stream, header.auditHash(), conflicts, quarantined);
            return new PushAnswer(Result.ACCEPTED, stream.received(), Base64.getEncoder().encodeToString(receipt));
        }

        private PushAnswer refusal(Result result, long received) {
            return new PushAnswer(result, received, "");
        }
    }
}
