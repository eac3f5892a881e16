package mx.ventanilla.referral.exchange;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mx.ventanilla.core.Folded;
import mx.ventanilla.core.Ids;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Row;
import mx.ventanilla.db.Transaction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Reads and writes the keys of other units. */
final class PartnerKeyDao {
    private static final String COLUMNS = """
            select id, rev, unit_id, unit_name, sign_public, seal_public, active from partner_key\s""";
    private final Handle handle;

    PartnerKeyDao(Handle handle) {
        this.handle = handle;
    }

    List<PartnerKey> list() {
        return handle.createQuery(COLUMNS + "order by unit_name, id").map(ConstructorMapper.of(PartnerKey.class))
                .list();
    }

    Optional<PartnerKey> ofUnit(UUID unit) {
        return handle.createQuery(COLUMNS + "where unit_id = :unit").bind("unit", unit)
                .map(ConstructorMapper.of(PartnerKey.class)).findOne();
    }

    /** The keys of a unit from now on; a hospital of the routing table that has its name becomes that unit. */
    static void keep(Transaction transaction, KeyCard card) {
        Row row = Row.of(Ids.next());
        Optional<PartnerKey> known = new PartnerKeyDao(transaction.handle()).ofUnit(card.unitId());
        if (known.isPresent()) {
            transaction.update(Entity.PARTNER_KEY, filled(Row.of(known.get().id()), card), known.get().rev());
        } else {
            transaction.insert(Entity.PARTNER_KEY, filled(row, card).with("unit_id", card.unitId()));
        }
        recogniseHospital(transaction, card);
    }

    private static Row filled(Row row, KeyCard card) {
        return row.with("unit_name", card.name()).with("sign_public", card.sign()).with("seal_public", card.seal())
                .with("confirmed", true).with("active", true);
    }

    private static void recogniseHospital(Transaction transaction, KeyCard card) {
        String name = Folded.of(card.name());
        transaction.handle().createQuery("select id, rev, name from hospital where unit_id is null")
                .map((row, context) -> new Nameless(row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
                .list().stream().filter(hospital -> Folded.of(hospital.name()).equals(name)).findFirst()
                .ifPresent(hospital -> transaction.update(Entity.HOSPITAL,
                        Row.of(hospital.id()).with("unit_id", card.unitId()), hospital.rev()));
    }

    private record Nameless(UUID id, String rev, String name) {}
}
