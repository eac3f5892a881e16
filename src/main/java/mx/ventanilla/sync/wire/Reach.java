package mx.ventanilla.sync.wire;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Travelling;

/**
 * How far a record goes. Together with the columns' {@code Travel} the whole answer to "what travels": a column that
 * stays on its node is in no payload, and a record goes to the region and from there no farther than this.
 */
public enum Reach {
    /** Stays on its node: settings, accounts, passwords, devices. */
    NOWHERE,
    /** To the region, and back to the unit that it is of: what happens in the unit, and how it is set up. */
    OWN_UNIT,
    /**
     * To the unit of adscription, and to those that have written to it. A referral with its documents and events: to the
     * hospital that it is addressed to, and back.
     */
    HOLDERS,
    /** To every unit: who there is. */
    EVERYONE;

    private static final Map<Entity, Reach> TABLE = new EnumMap<>(Map.of(Entity.MEDICAL_UNIT, EVERYONE, Entity.PATIENT,
            HOLDERS, Entity.COVERAGE, HOLDERS, Entity.AWAY_VISIT, HOLDERS, Entity.CONFLICT, HOLDERS, Entity.REFERRAL,
            HOLDERS,
            Entity.REFERRAL_DOCUMENT, HOLDERS, Entity.REFERRAL_EVENT, HOLDERS));
    private static final Map<Entity, String> PARENT = new EnumMap<>(Map.of(Entity.COVERAGE, "patient_id",
            Entity.AWAY_VISIT, "patient_id",
            Entity.VISIT_EVENT, "visit_id", Entity.ROOM_DUTY, "room_id", Entity.CONFLICT, "entity_id",
            Entity.REFERRAL_DOCUMENT, "referral_id", Entity.REFERRAL_EVENT, "referral_id"));
    /** Written once, by a unit or by the hospital that it writes to; each side adds its own and changes none. */
    private static final Set<Entity> APPENDED = Set.of(Entity.REFERRAL, Entity.REFERRAL_DOCUMENT,
            Entity.REFERRAL_EVENT);
    /** Columns that mean something in the owner's unit alone. */
    private static final Map<Entity, Set<String>> AT_HOME = new EnumMap<>(
            Map.of(Entity.PATIENT, Set.of("room_id")));

    /** A record that nobody has thought of goes to the region and to its own unit, not to others. */
    public static Reach of(Entity entity) {
        return Travelling.columns(entity).isEmpty() ? NOWHERE : TABLE.getOrDefault(entity, OWN_UNIT);
    }

    /** The column that names the record which this one follows wherever it goes. */
    public static Optional<String> parentColumn(Entity entity) {
        return Optional.ofNullable(PARENT.get(entity));
    }

    /** The column that names the unit a record is of; a hospital in a unit's list names the hospital's unit, not its own. */
    public static Optional<String> ownerColumn(Entity entity) {
        return switch (entity) {
            case HOSPITAL, MEDICAL_UNIT -> Optional.empty();
            case REFERRAL -> Optional.of("origin_unit_id");
            default -> Optional.of("unit_id");
        };
    }

    /** True for what belongs to whoever wrote it, unit or hospital: nobody else changes it. */
    public static boolean isAppended(Entity entity) {
        return APPENDED.contains(entity);
    }

    /** Columns that are told to the owner's unit alone. */
    public static Set<String> atHome(Entity entity) {
        return AT_HOME.getOrDefault(entity, Set.of());
    }
}
