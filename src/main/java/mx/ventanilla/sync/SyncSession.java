package mx.ventanilla.sync;

import java.security.PublicKey;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import mx.ventanilla.core.Problem;
import mx.ventanilla.sync.wire.FileKind;
import mx.ventanilla.sync.wire.Hello;
import mx.ventanilla.sync.wire.ItemsHeader;
import mx.ventanilla.sync.wire.NodeKeys;
import mx.ventanilla.sync.wire.PushAnswer;
import mx.ventanilla.sync.wire.PushAnswer.Result;
import mx.ventanilla.sync.wire.Receipt;
import mx.ventanilla.sync.wire.SignedFile;
import mx.ventanilla.sync.wire.Welcome;
import mx.ventanilla.sync.wire.WireFault;
import mx.ventanilla.sync.wire.WireItem;
import mx.ventanilla.sync.wire.WireJson;

/**
 * One talk with the region: sends until nothing is left, then takes until nothing is left. May be cut at any byte: what
 * was acknowledged is never sent again, what was not is sent again and recognised.
 */
public final class SyncSession {
    private static final int PATIENCE = 5;
    private final UnitLog log;
    private final HubLink link;
    private final UUID hub;
    private final PublicKey hubKey;
    private final BatchCutter cutter;
    private final Clock clock;
    private final Exchange exchange = new Exchange();
    private final Meeting meeting;
    private final LinePace pace;
    private Consumer<Exchange> watcher = carried -> {};
    /** When the region made the last page, by its clock. */
    private Instant pageMade = Instant.EPOCH;

    public SyncSession(UnitLog log, HubLink link, NodeKeys keys, UUID hub, byte[] hubKey, Clock clock) {
        this.log = log;
        this.link = link;
        this.hub = hub;
        this.hubKey = NodeKeys.signPublic(hubKey);
        this.cutter = new BatchCutter(log, keys, hub, clock);
        this.clock = clock;
        this.meeting = new Meeting(log, link, hub);
        this.pace = new LinePace(clock);
    }

    /** Told after each file; a {@code Problem} that it throws ends the talk there, with nothing half done. */
    SyncSession watchedBy(Consumer<Exchange> consumer) {
        watcher = consumer;
        return this;
    }

    /** Runs to its end, however that is; only an unforeseen fault is thrown. */
    public Exchange run() {
        try {
            return exchange.end(talk());
        } catch (WireFault fault) {
            return exchange.end(Outcome.NOT_OUR_HUB);
        }
    }

    /** What has been carried so far, for a session that was cut. */
    public Exchange exchange() {
        return exchange;
    }

    private Outcome talk() {
        Welcome welcome = meeting.meet();
        Outcome refused = refusal(welcome);
        if (refused != null) {
            return refused;
        }
        LogPosition position = log.position();
        boolean strange = welcome.received() > 0 && !welcome.hash().equals(log.hashAt(welcome.received()));
        if (strange) {
            return Outcome.FORKED;
        }
        // also of a store that has become another one after a fork: its log may hold what a restored region has forgotten
        boolean offering = !welcome.hubEpoch().equals(position.hubEpoch());
        Outcome pushed = push(welcome, welcome.received(), offering);
        if (pushed != Outcome.COMPLETE) {
            return pushed;
        }
        if (!welcome.hubEpoch().equals(position.hubEpoch()) || welcome.feedFrom() != position.cursor()) {
            log.follow(welcome.hubEpoch(), welcome.feedFrom());
        }
        if (welcome.load()) {
            Outcome loaded = firstLoad().run(link, () -> pushUrgent(welcome));
            if (loaded != Outcome.COMPLETE) {
                return loaded;
            }
        }
        Outcome pulled = pull(welcome);
        return pulled == Outcome.COMPLETE && welcome.compare() ? compare(welcome) : pulled;
    }

    /** Where this store stands, for a stick that greets for it. */
    Hello hello() {
        return meeting.hello(0, null);
    }

    FirstLoad firstLoad() {
        return new FirstLoad(log, hub, hubKey, exchange);
    }

    /** What differs is sent and taken at once. */
    private Outcome compare(Welcome welcome) {
        int differing = new NightlyComparison(log, link).run();
        if (differing == 0) {
            return Outcome.COMPLETE;
        }
        exchange.differed(differing);
        Outcome pushed = push(welcome, log.position().acked(), false);
        return pushed == Outcome.COMPLETE ? pull(welcome) : pushed;
    }

    private static @org.jspecify.annotations.Nullable Outcome refusal(Welcome welcome) {
        return switch (welcome.status()) {
            case OK -> null;
            case REVOKED -> Outcome.REVOKED;
            case FORK, EPOCH_REWIND, NEW_EPOCH -> Outcome.FORKED;
        };
    }

    private Outcome push(Welcome welcome, long from, boolean offering) {
        long after = from;
        int turnedBack = 0;
        Optional<BatchCutter.Cut> cut = cutter.cut(after, pace.most(), offering);
        if (cut.isEmpty() && after > log.position().acked()) {
            // the region has all of it and its answer was lost: the last row once more, for the receipt
            cut = cutter.cut(after - 1, pace.most(), offering);
        }
        while (cut.isPresent()) {
            Instant begun = clock.instant();
            PushAnswer answer;
            try {
                answer = link.push(cut.get(), log.position().epoch(), welcome.fence());
            } catch (Problem tooSlow) {
                pace.adaptOrThrow(begun, tooSlow);
                cut = cutter.cut(after, pace.most(), offering);
                continue;
            }
            Outcome refused = refusal(answer.result());
            if (refused != null) {
                return refused;
            }
            if (answer.result() == Result.GAP && ++turnedBack > PATIENCE) {
                return Outcome.CUT;
            }
            if (answer.result() == Result.ACCEPTED) {
                exchange.sent(cut.get().changes(), cut.get().file().length);
                accept(answer.receiptFile());
                watcher.accept(exchange);
            }
            pace.adapt(begun);
            after = answer.received();
            cut = cutter.cut(after, pace.most(), offering);
        }
        return Outcome.COMPLETE;
    }

    /** Believes a receipt. */
    void accept(byte[] file) {
        accept(receiptIn(file), file);
    }

    Receipt receiptIn(byte[] file) {
        return WireJson.as(Receipt.class, SignedFile.read(file, FileKind.RECEIPT, header -> hubKey).header());
    }

    /** A receipt of our hub, of this node, and of this log and no other that began the same. */
    boolean isOurs(Receipt receipt) {
        LogPosition position = log.position();
        return receipt.node().equals(position.node()) && receipt.epoch().equals(position.epoch())
                && receipt.hub().equals(hub)
                && (receipt.received() == 0 || receipt.hash().equals(log.hashAt(receipt.received())));
    }

    void accept(Receipt receipt, byte[] file) {
        if (!isOurs(receipt)) {
            throw new WireFault(WireFault.Reason.FOREIGN);
        }
        exchange.judged(receipt.conflicts(), receipt.quarantined());
        log.acknowledge(receipt, file);
    }

    private static @org.jspecify.annotations.Nullable Outcome refusal(Result result) {
        return switch (result) {
            case ACCEPTED, GAP -> null;
            case FORK, EPOCH_REWIND -> Outcome.FORKED;
            case STALE_SESSION -> Outcome.ELSEWHERE;
            case SCHEMA -> Outcome.HUB_OUTDATED;
            case REVOKED -> Outcome.REVOKED;
        };
    }

    private Outcome pull(Welcome welcome) {
        boolean more = true;
        while (more) {
            LogPosition position = log.position();
            Instant begun = clock.instant();
            byte[] file;
            try {
                file = link.pull(position.epoch(), position.cursor(), pace.most(), welcome.fence());
            } catch (Problem tooSlow) {
                pace.adaptOrThrow(begun, tooSlow);
                continue;
            }
            pace.adapt(begun);
            more = take(file, position);
            exchange.compareClocks(clock.instant(), pageMade);
            watcher.accept(exchange);
            Outcome pushed = pushUrgent(welcome);
            if (pushed != Outcome.COMPLETE) {
                return pushed;
            }
        }
        return Outcome.COMPLETE;
    }

    /** A long session must not hold up an urgent referral that is written meanwhile. */
    private Outcome pushUrgent(Welcome welcome) {
        return log.urgentWaits() ? push(welcome, log.position().acked(), false) : Outcome.COMPLETE;
    }

    /** Applies a page; true when another one follows. A page that does not begin at the cursor is refused (F14). */
    boolean take(byte[] file, LogPosition position) {
        SignedFile page = SignedFile.read(file, FileKind.ITEMS, header -> hubKey);
        ItemsHeader header = WireJson.as(ItemsHeader.class, page.header());
        boolean ours = header.hub().equals(hub) && header.node().equals(position.node())
                && header.epoch().equals(position.epoch());
        if (!ours) {
            throw new WireFault(WireFault.Reason.FOREIGN);
        }
        boolean follows = header.after() == position.cursor() && header.upTo() >= header.after()
                && header.hubEpoch().equals(position.hubEpoch());
        if (!follows) {
            throw Problem.of("sync.page.hole");
        }
        List<WireItem> items = page.lines().stream()
                .map(line -> WireJson.as(WireItem.class, WireJson.object(line))).toList();
        items.forEach(item -> Objects.requireNonNull(item.state()));
        int aside = log.apply(header, items);
        exchange.received(items.size(), file.length, aside);
        pageMade = header.at();
        return header.more() && header.upTo() > header.after();
    }
}
