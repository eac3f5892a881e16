package mx.ventanilla.sync.conflict;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.ventanilla.core.Problem;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.RecordReader;
import mx.ventanilla.db.Travelling;
import mx.ventanilla.security.Permission;
import mx.ventanilla.security.Session;
import mx.ventanilla.sync.wire.MergeGroups;
import mx.ventanilla.sync.wire.WireJson;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Makes of a stored conflict what a person is shown: whose, by whom, and field by field. */
final class ConflictReading {
    private static final String SURNAMES = "first_surname";
    private final Handle handle;
    private final ConflictDao dao;
    private final Session session;

    ConflictReading(Handle handle, Session session) {
        this.handle = handle;
        this.dao = new ConflictDao(handle);
        this.session = session;
    }

    /** Empty when this program does not know such records. */
    Optional<ConflictCase> caseOf(ConflictRow row) {
        return Travelling.entity(row.entity()).map(entity -> {
            Author local = author(row.localUnit(), row.localUser(), row.localRev(), row.localAt());
            Author remote = author(row.remoteUnit(), row.remoteUser(), row.remoteRev(), row.remoteAt());
            Subject subject = subject(entity, row.entityId());
            ConflictRules.Setting setting = new ConflictRules.Setting(entity.name(), local.at(), remote.at(),
                    ofAdscription(subject, local, remote));
            Resolution resolution = Resolution.read(row.resolution());
            List<ConflictField> fields = new ArrayList<>();
            groups(entity, row, standing(entity, row)).forEach((group, values) -> {
                boolean veiled = !session.may(Permission.SEE_CLINICAL)
                        && values.stream().anyMatch(value -> entity.isClinical(value.column()));
                fields.add(new ConflictField(group, veiled ? List.of() : values,
                        veiled ? null : ConflictRules.propose(setting, values).orElse(null),
                        resolution.sideOf(group).orElse(null), veiled));
            });
            return new ConflictCase(row.id(), row.rev(), entity, row.entityId(), subject.name(), subject.number(),
                    local, remote, fields);
        });
    }

    Optional<SettledCase> settled(ConflictRow row) {
        return Travelling.entity(row.entity()).map(entity -> new SettledCase(row.id(), entity,
                subject(entity, row.entityId()).name(), List.copyOf(Resolution.read(row.resolution()).decided()),
                row.resolvedAt(), dao.personName(row.resolvedBy()).orElse(null)));
    }

    /**
     * The columns in dispute, by the group that they are chosen in.
     *
     * @param standing what the record says now, which somebody may have written since
     */
    static Map<String, List<DisputedValue>> groups(Entity entity, ConflictRow row, ObjectNode standing) {
        ObjectNode remote = payload(row.remotePayload());
        Map<String, List<DisputedValue>> groups = new TreeMap<>();
        columns(entity, row).forEach(column -> groups
                .computeIfAbsent(MergeGroups.groupOf(entity, column), it -> new ArrayList<>())
                .add(new DisputedValue(column, text(standing.get(column)), text(remote.get(column)))));
        return groups;
    }

    /** What the record says now of what is in dispute; what stood at first when it is not here. */
    ObjectNode standing(Entity entity, ConflictRow row) {
        try {
            return json(new RecordReader(handle).read(entity, row.entityId(), List.copyOf(columns(entity, row)))
                    .values());
        } catch (Problem absent) {
            return payload(row.localPayload());
        }
    }

    private static Set<String> columns(Entity entity, ConflictRow row) {
        Set<String> columns = new TreeSet<>();
        payload(row.localPayload()).fieldNames().forEachRemaining(columns::add);
        payload(row.remotePayload()).fieldNames().forEachRemaining(columns::add);
        columns.retainAll(Travelling.columns(entity));
        return columns;
    }

    /** As the change log writes values. */
    static ObjectNode json(Map<String, @Nullable Object> values) {
        ObjectNode node = WireJson.object();
        values.forEach((name, value) -> {
            switch (value) {
                case null -> node.putNull(name);
                case Integer number -> node.put(name, number);
                case Long number -> node.put(name, number);
                case Boolean flag -> node.put(name, flag);
                default -> node.put(name, value.toString());
            }
        });
        return node;
    }

    static ObjectNode payload(@Nullable String text) {
        return text == null ? WireJson.object() : WireJson.object(text);
    }

    private Author author(@Nullable String unit, @Nullable UUID user, @Nullable String rev,
            java.time.@Nullable Instant at) {
        Optional<String> person = dao.personName(user);
        boolean here = person.isPresent()
                || (rev != null && rev.contains("-" + dao.nodeCode() + "-"));
        return new Author(here ? dao.unitName() : unit, person.orElse(null), at, here);
    }

    private static @Nullable Side ofAdscription(Subject subject, Author local, Author remote) {
        boolean localIs = subject.unit() != null && subject.unit().equalsIgnoreCase(Objects.toString(local.unit(), ""));
        boolean remoteIs = subject.unit() != null
                && subject.unit().equalsIgnoreCase(Objects.toString(remote.unit(), ""));
        return localIs == remoteIs ? null : localIs ? Side.LOCAL : Side.REMOTE;
    }

    /** What a record is of, in words that a person knows it by. */
    private record Subject(String name, @Nullable String number, @Nullable String unit) {
        static final Subject NONE = new Subject("", null, null);
    }

    private Subject subject(Entity entity, UUID id) {
        Map<String, @Nullable Object> values = read(entity, id,
                Stream.of("patient_id", "patient_name", "folio", SURNAMES, "name").filter(Travelling.columns(
                        entity)::contains).toList());
        if (entity == Entity.PATIENT) {
            return patient(id);
        }
        Object folio = values.get("folio");
        if (folio != null) {
            return new Subject(folio + " · " + values.get("patient_name"), null, null);
        }
        if (values.get("patient_id") instanceof UUID patient) {
            return patient(patient);
        }
        return new Subject(Stream.of(values.get("name"), values.get(SURNAMES)).filter(Objects::nonNull)
                .map(Object::toString).collect(Collectors.joining(" ")), null, null);
    }

    private Subject patient(UUID id) {
        Map<String, @Nullable Object> values = read(Entity.PATIENT, id, List.of(SURNAMES, "second_surname",
                "given_names", "nss", "aggregate_code", "unit_name"));
        if (values.isEmpty()) {
            return Subject.NONE;
        }
        String surnames = joined(" ", values.get(SURNAMES), values.get("second_surname"));
        return new Subject(joined(", ", surnames, values.get("given_names")),
                joined(" · ", values.get("nss"), values.get("aggregate_code")),
                Objects.toString(values.get("unit_name"), null));
    }

    private Map<String, @Nullable Object> read(Entity entity, UUID id, List<String> columns) {
        try {
            return new RecordReader(handle).read(entity, id, columns).values();
        } catch (Problem absent) {
            return new LinkedHashMap<>();
        }
    }

    private static String joined(String between, @Nullable Object... parts) {
        return Stream.of(parts).filter(Objects::nonNull).map(Object::toString).filter(part -> !part.isBlank())
                .collect(Collectors.joining(between));
    }

    private static @Nullable String text(@Nullable JsonNode value) {
        return value == null || value.isNull() ? null : value.asText();
    }
}
