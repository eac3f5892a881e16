package mx.ventanilla.sync;

import java.util.Arrays;
import java.util.UUID;
import mx.ventanilla.core.Problem;
import mx.ventanilla.hub.HubService;
import mx.ventanilla.sync.wire.Comparison;
import mx.ventanilla.sync.wire.Hello;
import mx.ventanilla.sync.wire.PushAnswer;
import mx.ventanilla.sync.wire.Welcome;
import mx.ventanilla.sync.wire.WireFault;

/** A way to the hub that breaks at the n-th message in the way a test says. */
final class FaultyLink implements HubLink {
    private final HubService hub;
    private final UUID node;
    private final Fault fault;
    private final int at;
    private int messages;

    /** What befalls a message. */
    enum Fault {
        NONE, REQUEST_LOST, ANSWER_LOST, TWICE, TRUNCATED, CHANGED
    }

    FaultyLink(HubService hub, UUID node, Fault fault, int at) {
        this.hub = hub;
        this.node = node;
        this.fault = fault;
        this.at = at;
    }

    @Override
    public Welcome greet(Hello hello) {
        Fault now = next();
        cutBefore(now);
        Welcome welcome = hub.greet(hello);
        if (now == Fault.TWICE) {
            welcome = hub.greet(hello);
        }
        cutAfter(now);
        return welcome;
    }

    @Override
    public PushAnswer push(BatchCutter.Cut cut, UUID epoch, long fence) {
        Fault now = next();
        cutBefore(now);
        byte[] file = cut.file();
        if (now == Fault.TRUNCATED || now == Fault.CHANGED) {
            refused(now == Fault.TRUNCATED ? Arrays.copyOf(file, file.length * 2 / 3) : flipped(file), fence);
            throw Problem.of("sync.link.cut");
        }
        PushAnswer answer = hub.push(node, file, fence);
        if (now == Fault.TWICE) {
            answer = hub.push(node, file, fence);
        }
        cutAfter(now);
        return answer;
    }

    @Override
    public byte[] pull(UUID epoch, long after, int limit, long fence) {
        Fault now = next();
        cutBefore(now);
        byte[] page = hub.page(node, epoch, after, 7);
        cutAfter(now);
        return now == Fault.TRUNCATED
                ? Arrays.copyOf(page, page.length - 9)
                : now == Fault.CHANGED
                        ? flipped(page)
                        : page;
    }

    @Override
    public Comparison.Answer compare(Comparison question) {
        Fault now = next();
        cutBefore(now);
        Comparison.Answer answer = hub.compare(question);
        if (now == Fault.TWICE) {
            answer = hub.compare(question);
        }
        cutAfter(now);
        return answer;
    }

    @Override
    public byte[] loadManifest(UUID epoch) {
        Fault now = next();
        cutBefore(now);
        byte[] manifest = hub.loadManifest(node, epoch);
        cutAfter(now);
        return manifest;
    }

    @Override
    public byte[] loadPart(UUID snapshot, int number, int from, int most) {
        Fault now = next();
        cutBefore(now);
        byte[] part = hub.loadPart(node, snapshot, number);
        cutAfter(now);
        byte[] slice = Arrays.copyOfRange(part, from, Math.min(part.length, from + most));
        return now == Fault.TRUNCATED
                ? Arrays.copyOf(slice, slice.length / 2)
                : now == Fault.CHANGED ? flipped(slice) : slice;
    }

    private void refused(byte[] file, long fence) {
        try {
            hub.push(node, file, fence);
            throw new AssertionError("the hub took a damaged file");
        } catch (WireFault expected) {
            // told to the sender as a cut
        }
    }

    private static byte[] flipped(byte[] file) {
        byte[] changed = file.clone();
        changed[changed.length / 2] ^= 4;
        return changed;
    }

    private Fault next() {
        return ++messages == at ? fault : Fault.NONE;
    }

    private static void cutBefore(Fault now) {
        if (now == Fault.REQUEST_LOST) {
            throw Problem.of("sync.link.cut");
        }
    }

    private static void cutAfter(Fault now) {
        if (now == Fault.ANSWER_LOST) {
            throw Problem.of("sync.link.cut");
        }
    }
}
