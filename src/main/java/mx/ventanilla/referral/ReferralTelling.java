package mx.ventanilla.referral;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.RecordReader;
import mx.ventanilla.db.Travelling;
import mx.ventanilla.sync.wire.WireItem;
import mx.ventanilla.sync.wire.WireJson;
import org.jdbi.v3.core.Handle;

/** What a unit says of a referral to the other side: its own records of it, and nothing that somebody else wrote. */
public final class ReferralTelling {
    /** Which column says whose a record is. */
    private static final Map<Entity, String> AUTHOR = Map.of(Entity.REFERRAL, "origin_unit_id",
            Entity.REFERRAL_DOCUMENT, "signed_by", Entity.REFERRAL_EVENT, "unit_id");

    private ReferralTelling() {}

    /** @param unit the unit that speaks */
    public static List<WireItem> of(Handle handle, UUID referralId, UUID unit) {
        RecordReader reader = new RecordReader(handle);
        List<WireItem> items = new ArrayList<>();
        for (Entity entity : ForeignReferrals.ENTITIES) {
            String key = entity == Entity.REFERRAL ? "id" : "referral_id";
            List<String> columns = List.copyOf(Travelling.columns(entity));
            reader.where(entity, key, referralId, columns).stream()
                    .filter(row -> unit.equals(row.values().get(AUTHOR.get(entity))))
                    .map(row -> new WireItem(entity.name(), row.id(), row.rev(),
                            WireJson.object(Travelling.text(entity, row.values()))))
                    .forEach(items::add);
        }
        return items;
    }
}
