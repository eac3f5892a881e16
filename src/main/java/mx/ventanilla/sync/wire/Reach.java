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
    /** To the unit of adscription, and to those that have written to it. */
    HOLDERS,
    /** To every unit: who there is. */
    EVERYONE;

    private static final Map<Entity, Reach> TABLE = new EnumMap<>(Map.of(Entity.MEDICAL_UNIT, EVERYONE, Entity.PATIENT,
            HOLDERS, Entity.COVERAGE, HOLDERS, Entity.CONFLICT, HOLDERS));
    private static final Map<Entity, String> PARENT = new EnumMap<>(Map.of(Entity.COVERAGE, "patient_id",
            Entity.VISIT_EVENT, "visit_id", Entity.ROOM_DUTY, "room_id", Entity.CONFLICT, "entity_id"));
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

    /** Columns that are told to the owner's unit alone. */
    public static Set<String> atHome(Entity entity) {
        return AT_HOME.getOrDefault(entity, Set.of());
    }
}
