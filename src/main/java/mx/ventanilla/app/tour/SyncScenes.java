package mx.ventanilla.app.tour;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import mx.ventanilla.core.Ids;
import mx.ventanilla.db.Actor;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.RecordReader;
import mx.ventanilla.db.Row;
import mx.ventanilla.db.StoreSecrets;
import mx.ventanilla.sync.UnitKeys;
import org.jdbi.v3.core.Handle;

/** Puts the invented clinic of the tour into the states that a unit is in with its region. */
final class SyncScenes {
    private final Database database;
    private final Instant now;

    SyncScenes(Database database, Instant now) {
        this.database = database;
        this.now = now;
    }

    /** Let in, and confirmed this morning after a week of nights. */
    void upToDate() {
        UnitKeys keys = UnitKeys.of(StoreSecrets.generate());
        database.writeUnlogged(handle -> {
            handle.createUpdate("""
                    insert into partner (id, hub_id, hub_name, url, fingerprint, sign_public, seal_public, state,
                      applied_seq, schema_ver, fence, salt, enrolled_at, last_ok)
                    values (:id, :id, 'OOAD Guanajuato', 'https://ooad.example:8443', 'ab', :sign, :seal, 'ENROLLED',
                      (select next_seq - 1 from node), 1, 1, 0, :from, :ok)""").bind("id", UUID.randomUUID())
                    .bind("sign", keys.sign()).bind("seal", keys.seal()).bind("from", at(Duration.ofDays(9)))
                    .bind("ok", at(Duration.ofMinutes(45))).execute();
            handle.execute("update node set acked_seq = next_seq - 1");
            for (int day = 0; day < 7; day++) {
                if (day != 3) {
                    night(handle, Duration.ofDays(day).plusHours(8), day == 5 ? "CUT" : "COMPLETE", 8_000 + day * 517L);
                }
            }
            night(handle, Duration.ofMinutes(46), "COMPLETE", 212);
        });
    }

    /** Some work since then, and a session that did not get through. */
    void failing() {
        work();
        database.writeUnlogged(handle -> night(handle, Duration.ofMinutes(2), "CUT", 0));
    }

    /** A patient is changed, which waits to be sent. */
    void work() {
        database.write(system(), transaction -> {
            for (RecordReader.Stored patient : patients(transaction.handle())) {
                transaction.update(Entity.PATIENT, Row.of(patient.id()).with("remarks", "Acompañada por su hija"),
                        patient.rev());
            }
            return 0;
        });
    }

    /** Two units have changed one patient. */
    void conflict() {
        database.write(system(), transaction -> {
            RecordReader.Stored patient = patients(transaction.handle()).getFirst();
            transaction.insert(Entity.CONFLICT, Row.of(Ids.next()).with("entity", "PATIENT")
                    .with("entity_id", patient.id()).with("kind", "FIELDS").with("state", "OPEN")
                    .with("local_payload", """
                            {"phone":"4155550187","street":"Calle Pípila 14","neighbourhood":"Centro",\
                            "birth_date":"1984-02-01","record_number":null}""")
                    .with("remote_payload", """
                            {"phone":"4155550319","street":"Privada Mezquite 8","neighbourhood":"Olimpo",\
                            "birth_date":"1984-01-02","record_number":"A-2207"}""")
                    .with("local_unit", "UMF 1 San Miguel").with("remote_unit", "UMF 17 Soria")
                    .with("local_at", now.minus(Duration.ofHours(22)))
                    .with("remote_at", now.minus(Duration.ofHours(17))));
            return 0;
        });
    }

    private static List<RecordReader.Stored> patients(Handle handle) {
        return handle.createQuery("select id from patient where alive = true order by id fetch first 4 rows only")
                .mapTo(UUID.class).list().stream()
                .map(id -> new RecordReader(handle).read(Entity.PATIENT, id, List.of("remarks"))).toList();
    }

    private void night(Handle handle, Duration ago, String outcome, long records) {
        handle.createUpdate("""
                insert into sync_report (id, channel, started_at, ended_at, outcome, sent, received, conflicts, quarantined,
                  bytes_out, bytes_in, reason)
                values (:id, 'NETWORK', :from, :to, :outcome, :sent, 40, 0, 0, :bytes, 4000, :reason)""")
                .bind("id", Ids.next()).bind("from", at(ago)).bind("to", at(ago.minusSeconds(1 + records / 60)))
                .bind("outcome", outcome).bind("sent", records).bind("bytes", records * 102)
                .bind("reason", outcome.equals("CUT") ? "sync.link.cut" : null).execute();
    }

    private java.time.OffsetDateTime at(Duration ago) {
        return now.minus(ago).atOffset(ZoneOffset.UTC);
    }

    private Actor system() {
        return Actor.system(database.node().deviceId());
    }
}
