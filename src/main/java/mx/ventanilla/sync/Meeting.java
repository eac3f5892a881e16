package mx.ventanilla.sync;

import java.util.List;
import java.util.UUID;
import mx.ventanilla.db.Migrations;
import mx.ventanilla.sync.wire.Hello;
import mx.ventanilla.sync.wire.Welcome;
import mx.ventanilla.sync.wire.WireFault;
import org.jspecify.annotations.Nullable;

/** The beginning of a talk: unit and region find out where each of them stands. */
final class Meeting {
    private static final int PATIENCE = 5;
    private final UnitLog log;
    private final HubLink link;
    private final UUID hub;

    Meeting(UnitLog log, HubLink link, UUID hub) {
        this.log = log;
        this.link = link;
        this.hub = hub;
    }

    /** Greets until both agree where they stand; a store that is an older copy of itself begins a new epoch. */
    Welcome meet() {
        Welcome welcome = greet(0, null);
        for (int round = 0; round < PATIENCE && welcome.status() != Welcome.Status.OK; round++) {
            switch (welcome.status()) {
                case EPOCH_REWIND -> {
                    log.beginEpoch();
                    welcome = greet(0, null);
                }
                case NEW_EPOCH -> {
                    Welcome.Mark common = common(welcome.marks());
                    welcome = greet(common.seq(), common.hash());
                }
                default -> {
                    return welcome;
                }
            }
        }
        return welcome;
    }

    private Welcome greet(long startAfter, @Nullable String startHash) {
        Welcome welcome = link.greet(hello(startAfter, startHash));
        if (!welcome.hub().equals(hub)) {
            throw new WireFault(WireFault.Reason.FOREIGN);
        }
        return welcome;
    }

    Hello hello(long startAfter, @Nullable String startHash) {
        LogPosition position = log.position();
        return new Hello(position.node(), position.epoch(), Migrations.SCHEMA_VERSION, position.lastSeq(),
                position.hash(), position.cursor(), position.salt(), position.hubEpoch(), position.receipt(),
                startAfter, startHash);
    }

    private Welcome.Mark common(List<Welcome.Mark> marks) {
        return marks.stream().filter(mark -> mark.seq() > 0 && mark.hash().equals(log.hashAt(mark.seq()))).findFirst()
                .orElseGet(() -> new Welcome.Mark(0, ""));
    }
}
