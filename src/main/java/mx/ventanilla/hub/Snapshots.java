package mx.ventanilla.hub;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mx.ventanilla.core.Ids;
import mx.ventanilla.core.Problem;
import mx.ventanilla.db.Entity;
import mx.ventanilla.sync.wire.EnrolmentCode;
import mx.ventanilla.sync.wire.FileKind;
import mx.ventanilla.sync.wire.LoadManifest;
import mx.ventanilla.sync.wire.Reach;
import mx.ventanilla.sync.wire.SignedFile;
import mx.ventanilla.sync.wire.WireItem;
import mx.ventanilla.sync.wire.WireJson;
import org.jdbi.v3.core.Handle;

/**
 * Cuts all that concerns a node into numbered files that lie in the database, so that any process of the hub gives any
 * byte of them again (sync.md F25). For a node that begins, and for one that comes after its feed was pruned (F24).
 */
final class Snapshots {
    static final int LARGEST_PART = 2 << 20;
    /** Uncompressed; a reader takes no more than four times the compressed limit. */
    private static final int LARGEST_TEXT = 6 << 20;
    private static final Duration FRESH = Duration.ofHours(24);
    private final HubDatabase database;
    private final HubIdentity identity;
    private final Clock clock;

    Snapshots(HubDatabase database, HubIdentity identity, Clock clock) {
        this.database = database;
        this.identity = identity;
        this.clock = clock;
    }

    /** The manifest of the node's load; one that was made not long ago is given again, so that a load can go on. */
    byte[] manifest(UUID node, UUID epoch) {
        return database.write(handle -> present(handle, node, epoch)
                .orElseGet(() -> new Making(handle, new NodeDao(handle).find(node).orElseThrow(), epoch).make()));
    }

    /** A part of one of the node's own loads. */
    byte[] part(UUID node, UUID snapshot, int number) {
        return database.read(handle -> handle.createQuery("""
                select p.content from snapshot_part p join snapshot s on s.snapshot_id = p.snapshot_id
                where s.node_id = :node and s.snapshot_id = :snapshot and p.part_no = :number""").bind("node", node)
                .bind("snapshot", snapshot).bind("number", number).map((row, context) -> row.getBytes(1)).findOne())
                .orElseThrow(() -> Problem.of("sync.load.unknown"));
    }

    private Optional<byte[]> present(Handle handle, UUID node, UUID epoch) {
        return handle.createQuery("""
                select s.manifest, s.feed_no, n.feed_floor from snapshot s join node n on n.node_id = s.node_id
                where s.node_id = :node and s.hub_epoch = :epoch and s.made_at > :since and s.feed_no >= n.feed_floor
                order by s.made_at desc fetch first 1 rows only""").bind("node", node)
                .bind("epoch", Receipts.epoch(handle))
                .bind("since", clock.instant().minus(FRESH).atOffset(ZoneOffset.UTC))
                .map((row, context) -> row.getBytes(1)).findOne().filter(file -> isOf(file, epoch));
    }

    private boolean isOf(byte[] manifest, UUID epoch) {
        SignedFile file = SignedFile.read(manifest, FileKind.LOAD_MANIFEST,
                header -> mx.ventanilla.sync.wire.NodeKeys.signPublic(identity.signPublic()));
        return WireJson.as(LoadManifest.class, file.header()).epoch().equals(epoch);
    }

    /** One load in the making: rows of the feed that come meanwhile are simply told again. */
    private final class Making {
        private final Handle handle;
        private final HubNode node;
        private final UUID epoch;
        private final UUID snapshot = Ids.next();
        private final Set<UUID> agenda = new HashSet<>();
        private final List<LoadManifest.Part> parts = new ArrayList<>();
        private final List<String> lines = new ArrayList<>();
        private long text;

        Making(Handle handle, HubNode node, UUID epoch) {
            this.handle = handle;
            this.node = node;
            this.epoch = epoch;
        }

        byte[] make() {
            long feedNo = new NodeDao(handle).nextFeed(node.id()) - 1;
            long applied = new StreamDao(handle).find(node.id(), epoch).map(Stream::applied).orElse(0L);
            forget();
            Concern concern = new Concern(handle, node);
            LocalDate today = LocalDate.now(clock);
            concern.records(Entity.VISIT, (key, unit, rev, state) -> noteAgenda(key, WireJson.object(state), today));
            concern.records((key, unit, rev, state) -> addWhen(isFirst(key, state), key, unit, rev, state));
            flush();
            concern.records((key, unit, rev, state) -> addWhen(!isFirst(key, state), key, unit, rev, state));
            flush();
            return keep(feedNo, applied);
        }

        private void forget() {
            handle.createUpdate("""
                    delete from snapshot_part where snapshot_id in (
                      select snapshot_id from snapshot where node_id = :node)""").bind("node", node.id()).execute();
            handle.createUpdate("delete from snapshot where node_id = :node").bind("node", node.id()).execute();
        }

        private void noteAgenda(RecordKey key, ObjectNode visit, LocalDate today) {
            if (visit.path("visit_day").asText("").compareTo(today.toString()) >= 0) {
                agenda.add(key.id());
                if (visit.hasNonNull("patient_id")) {
                    agenda.add(UUID.fromString(visit.get("patient_id").asText()));
                }
            }
        }

        /** The unit's set-up, and who comes today or later. */
        private boolean isFirst(RecordKey key, String state) {
            return switch (key.entity()) {
                case VISIT, PATIENT -> agenda.contains(key.id());
                case COVERAGE -> agenda.contains(Optional.ofNullable(WireJson.object(state).get("patient_id"))
                        .filter(value -> value.isTextual()).map(value -> UUID.fromString(value.asText())).orElse(null));
                default -> key.entity().compareTo(Entity.PATIENT) < 0;
            };
        }

        private void addWhen(boolean wanted, RecordKey key, UUID unit, String rev, String state) {
            if (!wanted) {
                return;
            }
            ObjectNode values = WireJson.object(state);
            if (!unit.equals(node.unitId())) {
                values.remove(Reach.atHome(key.entity()));
            }
            String line = WireJson.text(new WireItem(key.entity().name(), key.id(), rev, values));
            if (text + line.length() > LARGEST_TEXT) {
                flush();
            }
            lines.add(line);
            text += line.getBytes(StandardCharsets.UTF_8).length + 1L;
        }

        private void flush() {
            write(List.copyOf(lines));
            lines.clear();
            text = 0;
        }

        /** What does not fit into one part becomes two. */
        private void write(List<String> some) {
            if (some.isEmpty()) {
                return;
            }
            int number = parts.size() + 1;
            byte[] file = SignedFile.write(FileKind.LOAD_PART, WireJson.of(
                    new LoadManifest.PartHeader(identity.id(), node.id(), snapshot, number)), some, identity.keys());
            if (file.length > LARGEST_PART && some.size() > 1) {
                write(some.subList(0, some.size() / 2));
                write(some.subList(some.size() / 2, some.size()));
                return;
            }
            parts.add(new LoadManifest.Part(number, file.length, EnrolmentCode.sha256(file), some.size()));
            handle.createUpdate("insert into snapshot_part (snapshot_id, part_no, content) values (?, ?, ?)")
                    .bind(0, snapshot).bind(1, number).bind(2, file).execute();
        }

        private byte[] keep(long feedNo, long applied) {
            Instant now = clock.instant();
            UUID hubEpoch = Receipts.epoch(handle);
            byte[] manifest = SignedFile.write(FileKind.LOAD_MANIFEST,
                    WireJson.of(new LoadManifest(identity.id(), hubEpoch, node.id(), snapshot, epoch, applied, feedNo,
                            parts.size(), now)),
                    parts.stream().map(WireJson::text).toList(), identity.keys());
            handle.createUpdate("""
                    insert into snapshot (snapshot_id, node_id, hub_epoch, feed_no, parts, manifest, made_at)
                    values (:snapshot, :node, :epoch, :feed, :parts, :manifest, :now)""").bind("snapshot", snapshot)
                    .bind("node", node.id()).bind("epoch", hubEpoch).bind("feed", feedNo).bind("parts", parts.size())
                    .bind("manifest", manifest).bind("now", now.atOffset(ZoneOffset.UTC)).execute();
            return manifest;
        }
    }
}
