package mx.ventanilla.hub;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import mx.ventanilla.core.Problem;
import mx.ventanilla.sync.wire.CourierFile;
import mx.ventanilla.sync.wire.CourierHeader;
import mx.ventanilla.sync.wire.FileKind;
import mx.ventanilla.sync.wire.Hello;
import mx.ventanilla.sync.wire.ItemsHeader;
import mx.ventanilla.sync.wire.LoadManifest;
import mx.ventanilla.sync.wire.NodeKeys;
import mx.ventanilla.sync.wire.PushAnswer;
import mx.ventanilla.sync.wire.PushAnswer.Result;
import mx.ventanilla.sync.wire.SignedFile;
import mx.ventanilla.sync.wire.WireFault;
import mx.ventanilla.sync.wire.WireJson;

/** Takes the stick of a unit without a network and writes the answer onto it. */
public final class HubCourier {
    private static final int PAGE = 2_000;
    private static final int MOST_PAGES = 2_000;
    private final HubService hub;

    public HubCourier(HubService hub) {
        this.hub = hub;
    }

    /**
     * What a stick held.
     *
     * @param files how many of its files are now in the region, for the first time or again
     */
    public record Taken(String unit, int files, Result result, int pages) {}

    /** Carries out the file and writes the answer; a {@code Problem} in words when it is not for us. */
    public Taken answer(Path in, Path out) {
        return answer(in, out, false);
    }

    /** @param programs true to put the programs on offer into the answer */
    public Taken answer(Path in, Path out, boolean programs) {
        List<byte[]> parts = CourierFile.read(in, hub.identity().keys());
        try {
            Answer answer = answer(parts, programs);
            CourierFile.write(out, answer.parts(), NodeKeys.sealPublic(answer.node().seal()));
            return answer.taken();
        } catch (WireFault fault) {
            throw Problem.of("sync.courier." + fault.reason().name(), in.toString());
        }
    }

    /** What goes back on the stick, to whom. */
    record Answer(List<byte[]> parts, HubService.NodePublic node, Taken taken) {}

    Answer answer(List<byte[]> parts, boolean programs) {
        if (parts.isEmpty()) {
            throw new WireFault(WireFault.Reason.DAMAGED);
        }
        CourierHeader header = WireJson.as(CourierHeader.class,
                SignedFile.read(parts.getFirst(), FileKind.COURIER, this::signerOf).header());
        if (!header.hub().equals(hub.identity().id())) {
            throw new WireFault(WireFault.Reason.FOREIGN);
        }
        return answer(header, parts.subList(1, parts.size()), programs);
    }

    /** Carries out what a revoked computer had not sent; it gets no answer. */
    public Taken rescue(Path in) {
        List<byte[]> parts = CourierFile.read(in, hub.identity().keys());
        try {
            if (parts.isEmpty()) {
                throw new WireFault(WireFault.Reason.DAMAGED);
            }
            CourierHeader header = WireJson.as(CourierHeader.class,
                    SignedFile.read(parts.getFirst(), FileKind.COURIER, this::formerSignerOf).header());
            Result result = Result.ACCEPTED;
            int taken = 0;
            for (byte[] file : parts.subList(1, parts.size())) {
                result = hub.rescue(file).result();
                if (result != Result.ACCEPTED) {
                    break;
                }
                taken++;
            }
            return new Taken(hub.formerKeysOf(header.node()).map(HubService.NodePublic::unitName).orElse(""), taken,
                    result, 0);
        } catch (WireFault fault) {
            throw Problem.of("sync.courier." + fault.reason().name(), in.toString());
        }
    }

    private PublicKey formerSignerOf(ObjectNode header) {
        return hub.formerKeysOf(WireJson.as(UUID.class, header.path("node")))
                .map(keys -> NodeKeys.signPublic(keys.sign()))
                .orElseThrow(() -> new WireFault(WireFault.Reason.FORGED));
    }

    private Answer answer(CourierHeader header, List<byte[]> files, boolean programs) {
        HubService.NodePublic node = keysOf(header.node());
        if (hub.endOf(header.node()).isPresent()) {
            return complete(header, node, new ArrayList<>(), new Taken(node.unitName(), 0, Result.ACCEPTED, 0));
        }
        long feedFrom = meet(header);
        List<byte[]> answer = new ArrayList<>();
        Result result = Result.ACCEPTED;
        byte[] receipt = new byte[0];
        int taken = 0;
        for (int at = 0; at < files.size(); at++) {
            byte[] file = files.get(at);
            if (at == files.size() - 1 && kindOf(file) == FileKind.END) {
                result = hub.end(header.node(), file) ? Result.ACCEPTED : Result.GAP;
                break;
            }
            PushAnswer pushed = hub.push(null, file, 0);
            result = pushed.result();
            if (result != Result.ACCEPTED) {
                break;
            }
            receipt = pushed.receiptFile();
            taken++;
        }
        answer.add(result == Result.ACCEPTED && taken > 0 ? receipt : hub.standing(header.node(), header.epoch()));
        boolean goesOn = result == Result.ACCEPTED && hub.endOf(header.node()).isEmpty();
        int pages = goesOn ? addPages(header, feedFrom, answer) : 0;
        if (goesOn && programs) {
            answer.addAll(hub.carriedUpdates());
        }
        return complete(header, node, answer, new Taken(node.unitName(), taken, result, pages));
    }

    /** An older program does not say what proves where it stands. */
    private long meet(CourierHeader header) {
        Hello hello = header.hello();
        if (hello == null) {
            return header.cursor();
        }
        if (!hello.node().equals(header.node()) || !hello.epoch().equals(header.epoch())) {
            throw new WireFault(WireFault.Reason.FORGED);
        }
        return hub.meetOnStick(hello);
    }

    /** The answer's head first, the region's word that the log has ended last. */
    private Answer complete(CourierHeader header, HubService.NodePublic node, List<byte[]> parts, Taken taken) {
        CourierHeader reply = new CourierHeader(hub.identity().id(), header.node(), header.epoch(), header.cursor(),
                header.hubEpoch(), taken.result(), null);
        parts.addFirst(SignedFile.write(FileKind.COURIER, WireJson.of(reply), List.of(), hub.identity().keys()));
        hub.endOf(header.node()).ifPresent(parts::add);
        return new Answer(parts, node, taken);
    }

    private FileKind kindOf(byte[] file) {
        return SignedFile.read(file, this::signerOf).kind();
    }

    /** Of a node that takes part, or that has ended its log and asks again. */
    private HubService.NodePublic keysOf(UUID node) {
        return hub.keysOf(node).or(() -> hub.endOf(node).flatMap(word -> hub.formerKeysOf(node)))
                .orElseThrow(() -> new WireFault(WireFault.Reason.FORGED));
    }

    private int addPages(CourierHeader header, long from, List<byte[]> answer) {
        long after = hub.needsLoad(header.node(), from) ? addLoad(header, answer) : from;
        int pages = 0;
        boolean more = true;
        while (more && pages < MOST_PAGES) {
            byte[] page = hub.peek(header.node(), header.epoch(), after, PAGE);
            ItemsHeader items = WireJson.as(ItemsHeader.class, SignedFile.read(page, FileKind.ITEMS,
                    any -> NodeKeys.signPublic(hub.identity().signPublic())).header());
            more = items.more();
            after = items.upTo();
            answer.add(page);
            pages++;
        }
        return pages;
    }

    /** A whole load, for a unit that begins or was away too long; gives where its feed goes on. */
    private long addLoad(CourierHeader header, List<byte[]> answer) {
        byte[] file = hub.loadManifest(header.node(), header.epoch());
        LoadManifest manifest = WireJson.as(LoadManifest.class, SignedFile.read(file, FileKind.LOAD_MANIFEST,
                any -> NodeKeys.signPublic(hub.identity().signPublic())).header());
        answer.add(file);
        for (int number = 1; number <= manifest.parts(); number++) {
            answer.add(hub.loadPart(header.node(), manifest.snapshot(), number));
        }
        return manifest.feedNo();
    }

    private PublicKey signerOf(ObjectNode header) {
        UUID node = WireJson.as(UUID.class, header.path("node"));
        return NodeKeys.signPublic(keysOf(node).sign());
    }
}
