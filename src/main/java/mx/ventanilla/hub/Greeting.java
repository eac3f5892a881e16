package mx.ventanilla.hub;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mx.ventanilla.db.Migrations;
import mx.ventanilla.sync.wire.Hello;
import mx.ventanilla.sync.wire.Receipt;
import mx.ventanilla.sync.wire.Welcome;
import mx.ventanilla.sync.wire.Welcome.Status;
import org.jdbi.v3.core.Handle;

/** Begins sessions: finds out whether node and hub remember the same past, and which of the two has forgotten. */
final class Greeting {
    /** Somewhat less than a day: a night's moment differs from the one before. */
    private static final Duration COMPARED_EVERY = Duration.ofHours(20);
    private final HubDatabase database;
    private final HubIdentity identity;
    private final Receipts receipts;
    private final FeedSeal seal;
    private final Clock clock;

    Greeting(HubDatabase database, HubIdentity identity, Receipts receipts, FeedSeal seal, Clock clock) {
        this.seal = seal;
        this.database = database;
        this.identity = identity;
        this.receipts = receipts;
        this.clock = clock;
    }

    Welcome greet(Hello hello) {
        return database.write(handle -> new Meeting(handle, hello).answer());
    }

    /** As {@link #greet}, of a node that is not there: its stick says where it stands. */
    long meet(Hello hello) {
        return database.write(handle -> new Meeting(handle, hello).onStick());
    }

    /** One greeting. */
    private final class Meeting {
        private final Handle handle;
        private final Hello hello;
        private final StreamDao streams;
        private final NodeDao nodes;

        Meeting(Handle handle, Hello hello) {
            this.handle = handle;
            this.hello = hello;
            this.streams = new StreamDao(handle);
            this.nodes = new NodeDao(handle);
        }

        Welcome answer() {
            Optional<HubNode> node = nodes.find(hello.node());
            if (node.isEmpty() || node.get().revoked()) {
                return welcome(Status.REVOKED, 0, 0, "", 0, List.of());
            }
            nodes.seen(hello.node(), hello.schema(), clock.instant());
            new Contacts(handle, clock).begun(hello.node());
            Optional<Stream> stream = streams.lock(hello.node(), hello.epoch());
            noticeOwnLoss();
            return stream.isPresent() ? continued(node.get(), stream.get()) : begun(node.get());
        }

        /** Gives where the node's feed goes on. */
        long onStick() {
            noticeOwnLoss();
            boolean follows = Receipts.epoch(handle).equals(hello.hubEpoch());
            return follows ? hello.cursor() : Math.min(hello.cursor(), nodes.epochFeed(hello.node()));
        }

        private Welcome continued(HubNode node, Stream stream) {
            if (!stream.newest()) {
                return welcome(Status.FORK, stream.received(), stream.applied(), stream.hash(), 0, List.of());
            }
            if (hello.lastSeq() < stream.received()) {
                return welcome(Status.EPOCH_REWIND, stream.received(), stream.applied(), stream.hash(), 0, List.of());
            }
            if (hello.schema() > node.schema() && node.schema() > 0) {
                Deliveries.sayAllAgain(handle, node, clock.instant());
            }
            return welcome(Status.OK, stream.received(), stream.applied(), stream.hash(), streams.nextFence(stream),
                    List.of());
        }

        /**
         * A receipt of ours for more than we know, or a page of ours that we do not have: it is we who were restored
         * (sync.md F12). Only what the hub itself has signed or sealed counts, and each proof once.
         */
        private void noticeOwnLoss() {
            UUID now = Receipts.epoch(handle);
            Optional<Receipt> receipt = receipts.recognise(hello.receipt())
                    .filter(it -> it.node().equals(hello.node()));
            UUID lost = receipt.map(Receipt::hubEpoch).filter(epoch -> isUnknown(epoch, now))
                    .or(() -> provenEpoch().filter(epoch -> isUnknown(epoch, now))).orElse(null);
            boolean forgotReceipt = receipt.filter(it -> it.hubEpoch().equals(now))
                    .filter(it -> streams.find(it.node(), it.epoch()).map(Stream::received).orElse(0L) < it.received())
                    .isPresent();
            if (lost != null) {
                remember(lost);
            }
            if (lost != null || forgotReceipt || forgotPage(now)) {
                remember(now);
                handle.createUpdate("update node set epoch_feed = acked_feed").execute();
                handle.createUpdate("update hub set hub_epoch = :epoch, restored_at = :now where hub_epoch = :was")
                        .bind("epoch", UUID.randomUUID()).bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .bind("was", now).execute();
            }
        }

        private boolean forgotPage(UUID now) {
            return hello.cursor() > 0 && provenEpoch().filter(now::equals).isPresent()
                    && nodes.feedSalt(hello.node(), hello.cursor())
                            .filter(row -> FeedSeal.isOf(hello.salt(), row)).isEmpty();
        }

        /** The hub's epoch in which the node was given its place in the feed; empty when it cannot prove it. */
        private Optional<UUID> provenEpoch() {
            return Optional.ofNullable(hello.hubEpoch())
                    .filter(epoch -> seal.isGenuine(hello.node(), epoch, hello.cursor(), hello.salt()));
        }

        private void remember(UUID epoch) {
            handle.createUpdate("insert into hub_past (hub_epoch, ended_at) values (?, ?)").bind(0, epoch)
                    .bind(1, clock.instant().atOffset(ZoneOffset.UTC)).execute();
        }

        /** An epoch of ours that we do not remember came after the copy that we were put back to. */
        private boolean isUnknown(UUID epoch, UUID now) {
            return !epoch.equals(now) && handle.createQuery("select count(*) from hub_past where hub_epoch = ?")
                    .bind(0, epoch).mapTo(Integer.class).one() == 0;
        }

        private Welcome begun(HubNode node) {
            boolean first = streams.newestOrdinal(node.id()) == 0;
            List<Welcome.Mark> marks = first ? List.of() : streams.marks(node.id());
            String startHash = hello.startHash();
            if (!first && startHash == null) {
                return welcome(Status.NEW_EPOCH, 0, 0, "", 0, marks);
            }
            boolean follows = startHash != null && marks.contains(new Welcome.Mark(hello.startAfter(), startHash));
            long feedFrom = nodes.nextFeed(node.id()) - 1;
            Stream stream = streams.begin(node.id(), hello.epoch(), follows ? hello.startAfter() : 0,
                    follows && startHash != null ? startHash : "", clock.instant());
            if (!first) {
                Deliveries.sayAllAgain(handle, node, clock.instant());
            }
            long from = first ? 0 : feedFrom;
            return new Welcome(Status.OK, identity.id(), Receipts.epoch(handle), Migrations.SCHEMA_VERSION,
                    stream.received(), stream.applied(), stream.hash(), streams.nextFence(stream), from,
                    nodes.needsLoad(node.id(), from), isComparisonDue(), List.of());
        }

        private Welcome welcome(Status status, long received, long applied, String hash, long fence,
                List<Welcome.Mark> marks) {
            UUID epoch = Receipts.epoch(handle);
            boolean goesOn = status == Status.OK;
            long from = status == Status.REVOKED ? 0 : feedFrom(epoch);
            return new Welcome(status, identity.id(), epoch, Migrations.SCHEMA_VERSION, received, applied, hash, fence,
                    from, goesOn && nodes.needsLoad(hello.node(), from), goesOn && isComparisonDue(), marks);
        }

        private boolean isComparisonDue() {
            return nodes.isComparisonDue(hello.node(), clock.instant().minus(COMPARED_EVERY));
        }

        /**
         * Where the node takes up its feed: at its own place when it proves it; never after what it has asked for, nor,
         * when it comes from another epoch, after what the two epochs have in common.
         */
        private long feedFrom(UUID epoch) {
            if (!epoch.equals(hello.hubEpoch())) {
                return Math.min(hello.cursor(), nodes.epochFeed(hello.node()));
            }
            boolean proven = provenEpoch().filter(epoch::equals).isPresent();
            return proven ? hello.cursor() : Math.min(hello.cursor(), nodes.ackedFeed(hello.node()));
        }
    }
}
