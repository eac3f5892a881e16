package mx.ventanilla.app.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import mx.ventanilla.sync.BatchCutter;
import mx.ventanilla.sync.HubLink;
import mx.ventanilla.sync.Partner;
import mx.ventanilla.sync.wire.Comparison;
import mx.ventanilla.sync.wire.FileKind;
import mx.ventanilla.sync.wire.Hello;
import mx.ventanilla.sync.wire.ItemsHeader;
import mx.ventanilla.sync.wire.NodeKeys;
import mx.ventanilla.sync.wire.PushAnswer;
import mx.ventanilla.sync.wire.Receipt;
import mx.ventanilla.sync.wire.SignedFile;
import mx.ventanilla.sync.wire.Welcome;
import mx.ventanilla.sync.wire.WireItem;
import mx.ventanilla.sync.wire.WireJson;

/** A region that costs nothing: it takes every file at once and always has so many new patients to give. */
final class BareRegion implements HubLink {
    private static final int PAGES = 4;
    private final UUID id = UUID.randomUUID();
    private final UUID epoch = UUID.randomUUID();
    private final UUID unit;
    private final Clock clock;
    private final NodeKeys keys;
    private final byte[] signPublic;
    private final byte[] sealPublic;
    private UUID node = id;
    private UUID nodeEpoch = id;
    private long applied;
    private long cursor;
    private int pages;

    /** @param unit whose patients it gives */
    BareRegion(UUID unit, Clock clock) {
        try {
            KeyPair sign = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            KeyPair seal = KeyPairGenerator.getInstance("X25519").generateKeyPair();
            this.keys = new NodeKeys(sign.getPrivate(), seal.getPrivate());
            this.signPublic = sign.getPublic().getEncoded();
            this.sealPublic = seal.getPublic().getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        this.unit = unit;
        this.clock = clock;
    }

    Partner partner() {
        return new Partner(id, "Region", "", "", signPublic, sealPublic, Partner.Standing.ENROLLED, 0, null);
    }

    @Override
    public Welcome greet(Hello hello) {
        node = hello.node();
        nodeEpoch = hello.epoch();
        pages = 0;
        return new Welcome(Welcome.Status.OK, id, epoch, hello.schema(), 0, 0, "", 1, cursor, false, false,
                List.of());
    }

    /** Never asked: it never says that there is something to compare or to load. */
    @Override
    public Comparison.Answer compare(Comparison question) {
        throw new UnsupportedOperationException();
    }

    @Override
    public byte[] loadManifest(UUID loadedEpoch) {
        throw new UnsupportedOperationException();
    }

    @Override
    public byte[] loadPart(UUID snapshot, int number, int from, int most) {
        throw new UnsupportedOperationException();
    }

    @Override
    public PushAnswer push(BatchCutter.Cut cut, UUID pushedEpoch, long fence) {
        applied = cut.last();
        Receipt receipt = new Receipt(id, epoch, node, pushedEpoch, cut.last(), cut.last(), 0, "", "", 0, 0,
                clock.instant());
        byte[] file = SignedFile.write(FileKind.RECEIPT, WireJson.of(receipt), List.of(), keys);
        return new PushAnswer(PushAnswer.Result.ACCEPTED, cut.last(), Base64.getEncoder().encodeToString(file));
    }

    @Override
    public byte[] pull(UUID pulledEpoch, long after, int limit, long fence) {
        List<String> lines = new ArrayList<>();
        boolean more = ++pages < PAGES;
        for (int i = 0; i < limit; i++) {
            ObjectNode state = WireJson.object().put("given_names", "Persona " + after)
                    .put("first_surname", "Lejana " + i)
                    .put("unit_id", unit.toString()).put("birth_date", "1980-05-17").put("curp_unverified", false)
                    .put("needs_interpreter", false).put("identified", true).put("alive", true);
            UUID record = UUID.randomUUID();
            lines.add(WireJson.text(new WireItem("PATIENT", record, "1-HUB-" + record.toString().replace("-", ""),
                    state)));
        }
        cursor = after + limit;
        ItemsHeader header = new ItemsHeader(id, epoch, node, nodeEpoch, after, cursor, 1, applied, more,
                clock.instant());
        return SignedFile.write(FileKind.ITEMS, WireJson.of(header), lines, keys);
    }
}
