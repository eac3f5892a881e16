package mx.ventanilla.cli.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mx.ventanilla.agenda.VisitState;
import mx.ventanilla.db.Actor;
import mx.ventanilla.db.Migrations;
import mx.ventanilla.db.Travelling;
import mx.ventanilla.sync.LoadProgress;
import mx.ventanilla.sync.LogPosition;
import mx.ventanilla.sync.LoggedRow;
import mx.ventanilla.sync.UnitLog;
import mx.ventanilla.sync.wire.BucketDigest;
import mx.ventanilla.sync.wire.Comparison;
import mx.ventanilla.sync.wire.EnrolmentCode;
import mx.ventanilla.sync.wire.ItemsHeader;
import mx.ventanilla.sync.wire.Receipt;
import mx.ventanilla.sync.wire.WireChange;
import mx.ventanilla.sync.wire.WireItem;
import mx.ventanilla.sync.wire.WireJson;
import org.jspecify.annotations.Nullable;

/** The log of an invented unit that lies nowhere: each row is made when it is asked for, always the same. */
final class InventedLog implements UnitLog {
    private static final long BEGIN = Instant.parse("2027-03-05T14:00:00Z").toEpochMilli();
    private static final LocalDate DAY = LocalDate.of(2027, 3, 5);
    private static final int HLC_COUNTER_BITS = 16;
    private final UUID node = UUID.randomUUID();
    private final UUID epoch = UUID.randomUUID();
    private final UUID unit;
    private final Content content;
    private long last;
    private long acked;
    private long cursor;
    private long salt;
    private @Nullable UUID hubEpoch;
    private @Nullable String receipt;

    /** What the unit has to say. */
    enum Content {
        /** A patient and the cover, and so on. */
        PATIENTS(2),
        /** A visit and two of its events, and so on. */
        VISITS(3);

        private final int together;

        Content(int together) {
            this.together = together;
        }
    }

    /** @param rows how long the log is */
    InventedLog(UUID unit, Content content, long rows) {
        this.unit = unit;
        this.content = content;
        this.last = rows;
    }

    UUID node() {
        return node;
    }

    UUID unit() {
        return unit;
    }

    /** A day more. */
    void grow(long rows) {
        last += rows;
    }

    @Override
    public LogPosition position() {
        return new LogPosition(node, epoch, last, hashAt(last), cursor, salt, hubEpoch, acked, receipt, 0, "");
    }

    @Override
    public List<LoggedRow> rows(long after, int most) {
        List<LoggedRow> rows = new ArrayList<>();
        for (long seq = after + 1; seq <= Math.min(last, after + most); seq++) {
            rows.add(new LoggedRow(seq, seq % content.together == 0, Optional.of(change(seq)), hashAt(seq)));
        }
        return rows;
    }

    private WireChange change(long seq) {
        UUID change = new UUID(node.getMostSignificantBits(), seq);
        return new WireChange(seq, change, entity(seq), id(seq), "I", null,
                "1-BENCH-" + change.toString().replace("-", ""), (BEGIN + seq) << HLC_COUNTER_BITS, Actor.SYSTEM_USER,
                Migrations.SCHEMA_VERSION, state(seq));
    }

    private String entity(long seq) {
        boolean head = (seq - 1) % content.together == 0;
        return switch (content) {
            case PATIENTS -> head ? "PATIENT" : "COVERAGE";
            case VISITS -> head ? "VISIT" : "VISIT_EVENT";
        };
    }

    private UUID id(long seq) {
        return new UUID(unit.getMostSignificantBits() ^ content.together, seq);
    }

    private UUID headOf(long seq) {
        return id(seq - (seq - 1) % content.together);
    }

    private ObjectNode state(long seq) {
        return switch (entity(seq)) {
            case "PATIENT" -> WireJson.object().put("curp_unverified", false)
                    .put("given_names", "Persona " + unit.hashCode() + " " + seq).put("first_surname", "Inventada")
                    .put("second_surname", "De la Prueba").put("birth_date", DAY.minusDays(seq % 30_000).toString())
                    .put("sex", seq % 4 == 0 ? "M" : "F").put("nss", "%011d".formatted(seq))
                    .put("aggregate_code", "1M1980OR").put("unit_id", unit.toString()).put("room_number", 1 + seq % 30)
                    .put("shift_code", "M").put("street", "Calle de la Prueba " + seq).put("phone", "4150000000")
                    .put("needs_interpreter", false).put("identified", true).put("alive", true);
            case "COVERAGE" -> WireJson.object().put("patient_id", headOf(seq).toString()).put("entitled", true)
                    .put("valid_until", "2027-12-31").put("regime", "OR");
            case "VISIT" -> WireJson.object().put("patient_id", id(-seq).toString()).put("unit_id", unit.toString())
                    .put("service_id", unit.toString()).put("visit_day", DAY.toString()).put("starts", "08:15:00")
                    .put("slot_minutes", 15).put("kind", "BOOKED").put("visit_type", "SUBSEQUENT")
                    .put("state", VisitState.ATTENDED.name()).put("priority", 0)
                    .put("requested_at", "2027-03-01T15:00:00Z")
                    .put("arrived_at", "2027-03-05T14:05:00Z").put("ended_at", "2027-03-05T14:31:00Z")
                    .put("foreign_unit", false);
            default -> WireJson.object().put("visit_id", headOf(seq).toString()).put("step", "ARRIVE")
                    .put("from_state", VisitState.BOOKED.name()).put("to_state", VisitState.ARRIVED.name())
                    .put("happened_at", "2027-03-05T14:05:00Z")
                    .put("user_id", unit.toString());
        };
    }

    @Override
    public String hashAt(long seq) {
        return seq < 1 || seq > last
                ? ""
                : EnrolmentCode.sha256((node + " " + seq).getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public long transactionStart(long after) {
        return after - after % content.together + 1;
    }

    @Override
    public void acknowledge(Receipt given, byte[] file) {
        acked = given.received();
        receipt = Base64.getEncoder().encodeToString(file);
    }

    @Override
    public void follow(UUID newEpoch, long newCursor) {
        hubEpoch = newEpoch;
        cursor = newCursor;
        salt = 0;
    }

    @Override
    public int apply(ItemsHeader header, List<WireItem> items) {
        salt = header.salt();
        cursor = header.upTo();
        return 0;
    }

    @Override
    public BucketDigest digest() {
        BucketDigest digest = new BucketDigest();
        for (long seq = 1; seq <= last; seq++) {
            digest.add(Travelling.entity(entity(seq)).orElseThrow(), id(seq), state(seq));
        }
        return digest;
    }

    /** Never asked: the region has what this unit has. */
    @Override
    public List<WireItem> records(Map<String, List<Integer>> buckets) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void retell(List<Comparison.Key> records) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void beginEpoch() {
        throw new UnsupportedOperationException();
    }

    @Override
    public LoadProgress loadProgress(UUID snapshot) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void keepLoad(LoadProgress progress) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int load(List<WireItem> items, long applied) {
        throw new UnsupportedOperationException();
    }
}
