package mx.ventanilla.sync;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import mx.ventanilla.core.Ids;
import mx.ventanilla.db.Migrations;
import mx.ventanilla.sync.wire.Admission;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Reads and writes what the unit knows of its region and of its own place with it. */
final class PartnerDao {
    private final Handle handle;

    /** The unit of this store. */
    record OwnUnit(UUID id, String name) {}

    PartnerDao(Handle handle) {
        this.handle = handle;
    }

    /** The unit of this store, as it introduces itself. */
    OwnUnit ownUnit() {
        return handle.createQuery("select id, name from medical_unit where is_local = true")
                .map((row, context) -> new OwnUnit(row.getObject(1, UUID.class), row.getString(2))).one();
    }

    Optional<Partner> find() {
        return handle.createQuery("""
                select hub_id, hub_name, url, fingerprint, sign_public, seal_public, state, applied_seq, last_ok
                from partner order by enrolled_at desc fetch first 1 rows only""").map((row, context) -> {
            OffsetDateTime lastOk = row.getObject(9, OffsetDateTime.class);
            return new Partner(row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getString(4),
                    row.getBytes(5), row.getBytes(6), Partner.Standing.valueOf(row.getString(7)), row.getLong(8),
                    lastOk == null ? null : lastOk.toInstant());
        }).findOne();
    }

    void enrol(Admission admission, String url, Instant now) {
        handle.createUpdate("""
                insert into partner (id, hub_id, hub_name, url, fingerprint, sign_public, seal_public, state, applied_seq,
                  schema_ver, fence, salt, enrolled_at)
                values (:id, :hub, :name, :url, :print, :sign, :seal, 'ENROLLED', 0, :schema, 0, 0, :now)""")
                .bind("id", Ids.next()).bind("hub", admission.hub()).bind("name", admission.hubName()).bind("url", url)
                .bind("print", admission.fingerprint()).bind("sign", admission.sign()).bind("seal", admission.seal())
                .bind("schema", Migrations.SCHEMA_VERSION).bind("now", at(now)).execute();
    }

    /** The session's lease; false while another session of this unit goes on. */
    boolean take(Instant now, Instant until) {
        return handle.createUpdate("""
                update partner set busy_until = :until, fence = fence + 1
                where busy_until is null or busy_until < :now""").bind("until", at(until)).bind("now", at(now))
                .execute() > 0;
    }

    void release(Partner.Standing state) {
        handle.createUpdate("update partner set busy_until = null, state = ?").bind(0, state.name()).execute();
    }

    void succeeded(Instant now) {
        handle.createUpdate("update partner set last_ok = ?").bind(0, at(now)).execute();
    }

    /** @param reason key of the sentence that says why it ended early; null when there was none */
    void report(String channel, Instant from, Instant to, Exchange exchange, @Nullable String reason) {
        handle.createUpdate(
                """
                insert into sync_report (id, channel, started_at, ended_at, outcome, sent, received, conflicts, quarantined,
                  bytes_out, bytes_in, reason)
                values (:id, :channel, :from, :to, :outcome, :sent, :received, :conflicts, :aside, :out, :in, :reason)""")
                .bind("id", Ids.next()).bind("channel", channel).bind("from", at(from)).bind("to", at(to))
                .bind("outcome", exchange.outcome().name()).bind("sent", exchange.sent())
                .bind("received", exchange.received()).bind("conflicts", exchange.conflicts())
                .bind("aside", exchange.quarantined()).bind("out", exchange.bytesOut()).bind("in", exchange.bytesIn())
                .bind("reason", reason).execute();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
