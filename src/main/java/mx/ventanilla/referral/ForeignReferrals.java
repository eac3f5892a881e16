package mx.ventanilla.referral;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import mx.ventanilla.core.Problem;
import mx.ventanilla.core.seal.PublicKeys;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.RecordReader;
import mx.ventanilla.db.Row;
import mx.ventanilla.db.Transaction;
import mx.ventanilla.db.Travelling;
import mx.ventanilla.sync.wire.WireItem;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what another unit says of its referrals and of ours, whatever way it came. Each unit speaks for itself alone:
 * the one that sent the patient for the request, the one that received it for what happened there. What is known already
 * changes nothing, and what is known otherwise is refused, so the order and number of tellings do not matter.
 */
public final class ForeignReferrals {
    /** The records that one unit tells another, in the order in which they are written. */
    public static final List<Entity> ENTITIES = List.of(Entity.REFERRAL, Entity.REFERRAL_DOCUMENT,
            Entity.REFERRAL_EVENT);
    private final UUID ownUnit;
    private final TargetDays days;

    /**
     * What one unit says of one referral.
     *
     * @param sender the unit, by whose key it has been verified
     */
    public record Told(UUID referralId, UUID sender, PublicKeys keys, List<WireItem> items) {
        public Told {
            items = List.copyOf(items);
        }
    }

    /**
     * What came of it.
     *
     * @param news records that were not known
     * @param state where the referral stands now
     */
    public record Taken(int news, int known, ReferralState state) {}

    public ForeignReferrals(UUID ownUnit, TargetDays days) {
        this.ownUnit = ownUnit;
        this.days = days;
    }

    /**
     * Writes what is new of it.
     *
     * @throws Problem when it names a referral that is not known, says what its sender may not say, or contradicts what
     *             is known; nothing should be kept then
     */
    public Taken take(Transaction transaction, Told told) {
        List<WireItem> items = sorted(told.items());
        UUID origin = originOf(transaction, told, items);
        int news = 0;
        for (WireItem item : items) {
            Entity entity = entityOf(item);
            Row row = read(entity, item);
            Optional<RecordReader.Stored> known = known(transaction, entity, row);
            if (known.isEmpty()) {
                new SenderLimits(told, origin).require(entity, row);
                transaction.receive(entity, row, item.rev());
                news++;
            } else if (!isSame(known.get(), row)) {
                throw Problem.of("referral.foreign.contradicts");
            }
        }
        ReferralState state = new ReferralWriter(transaction, days).refresh(told.referralId());
        if (state == null) {
            throw Problem.of("referral.foreign.unknown");
        }
        return new Taken(news, items.size() - news, state);
    }

    /** Makes where these referrals stand anew from their events, for who has written such records in another way. */
    public void settle(Transaction transaction, Collection<UUID> referralIds) {
        ReferralWriter writer = new ReferralWriter(transaction, days);
        new LinkedHashSet<>(referralIds).forEach(writer::refresh);
    }

    private UUID originOf(Transaction transaction, Told told, List<WireItem> items) {
        Optional<ReferralOrigin> stored = transaction.handle().createQuery("""
                select r.origin_unit_id, h.unit_id from referral r left join hospital h on h.id = r.hospital_id
                where r.id = :id""").bind("id", told.referralId())
                .map((row, context) -> new ReferralOrigin(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .findOne();
        if (stored.isPresent()) {
            requireParty(told, stored.get());
            return stored.get().unit();
        }
        return items.stream().filter(item -> entityOf(item) == Entity.REFERRAL).findFirst()
                .filter(item -> item.entityId().equals(told.referralId()))
                .map(item -> (UUID) read(Entity.REFERRAL, item).values().get("origin_unit_id"))
                .orElseThrow(() -> Problem.of("referral.foreign.unknown"));
    }

    /** Of our referrals only the hospital that they went to may speak, once it is known which unit that is. */
    private void requireParty(Told told, ReferralOrigin origin) {
        boolean ours = origin.unit().equals(ownUnit);
        boolean another = origin.hospital() != null && !origin.hospital().equals(told.sender());
        if ((ours && another) || (!ours && !origin.unit().equals(told.sender()))) {
            throw Problem.of("referral.foreign.stranger");
        }
    }

    private static List<WireItem> sorted(List<WireItem> items) {
        List<WireItem> sorted = new ArrayList<>(items);
        sorted.sort(Comparator.comparingInt(item -> ENTITIES.indexOf(entityOf(item))));
        return sorted;
    }

    private static Entity entityOf(WireItem item) {
        return Travelling.entity(item.entity()).filter(ENTITIES::contains)
                .orElseThrow(() -> Problem.of("referral.foreign.forbidden"));
    }

    private static Row read(Entity entity, WireItem item) {
        try {
            return Travelling.row(entity, item.entityId(), item.state());
        } catch (IllegalArgumentException unreadable) {
            throw Problem.of("referral.foreign.forbidden");
        }
    }

    private static Optional<RecordReader.Stored> known(Transaction transaction, Entity entity, Row row) {
        return new RecordReader(transaction.handle())
                .where(entity, "id", row.id(), List.copyOf(row.values().keySet())).stream().findFirst();
    }

    private static boolean isSame(RecordReader.Stored known, Row told) {
        return told.values().entrySet().stream()
                .allMatch(value -> Objects.equals(known.values().get(value.getKey()), value.getValue()));
    }

    private record ReferralOrigin(UUID unit, @Nullable UUID hospital) {}

    /** True when a document is what its unit signed. */
    static boolean isSigned(Row document, PublicKeys keys) {
        try {
            byte[] content = text(document, "content").getBytes(StandardCharsets.UTF_8);
            return ReferralWriter.digestOf(content).equals(text(document, "digest"))
                    && keys.verifies(content, Base64.getDecoder().decode(text(document, "signature")));
        } catch (IllegalArgumentException noSignature) {
            return false;
        }
    }

    static String text(Row row, String column) {
        return row.values().get(column) instanceof String text ? text : "";
    }
}
