package mx.ventanilla.patient.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.ventanilla.core.Problem;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.RecordReader;
import mx.ventanilla.db.Row;
import mx.ventanilla.support.StoredClinic;
import mx.ventanilla.support.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Random histories of joining and parting, over every kind of record that names a patient. */
@Execution(ExecutionMode.CONCURRENT)
class MergeHistoryTest {
    private static final Set<String> CLERICAL = Set.of("rev", "changed_at");
    /** What tells of merges themselves. */
    private static final Set<Entity> BOOKKEEPING = EnumSet.of(Entity.PATIENT_MERGE, Entity.MERGE_MOVE);
    /** What may go on naming the record that went: the record itself, decided pairs, and the older of two doubles. */
    private static final Set<Entity> MAY_STAY = EnumSet.of(Entity.PATIENT, Entity.PATIENT_MERGE, Entity.MERGE_MOVE,
            Entity.DUPLICATE_PAIR, Entity.COVERAGE, Entity.COVER_DOCUMENT);
    private static final Set<String> LOGS = Set.of("change_log", "audit_log", "draft", "schema_history");
    private final long seed = Long.getLong("seed", 20261130);
    private final SplittableRandom random = new SplittableRandom(seed);
    private StoredClinic clinic;
    private MergeService merges;
    private PersonalRecords records;

    @AfterEach
    void close() {
        clinic.close();
    }

    @ParameterizedTest
    @EnumSource
    void everyKindOfRecordThatNamesAPatientTakesPart(TestStores stores) {
        open(stores);
        assertThat(records.kinds()).isEqualTo(EnumSet.copyOf(RecordReader.naming("patient_id")));
        List<String> columns = clinic.database.read(handle -> handle.createQuery("""
                select lower(table_name) || '.' || lower(column_name) from information_schema.columns
                where lower(table_schema) = 'public' and lower(column_name) like '%patient%'""").mapTo(String.class)
                .list());
        List<String> known = Stream.of(Entity.values()).filter(records.kinds()::contains)
                .map(entity -> entity.table() + ".patient_id").collect(Collectors.toList());
        known.addAll(List.of("visit.patient_day_key", "absence_line.patient_day_key", "referral.patient_name"));
        assertThat(columns).as("a new column about a patient: does the merge carry it along?").hasSameElementsAs(known);
    }

    @ParameterizedTest
    @EnumSource
    void nothingGoesOnNamingTheRecordThatWasJoined(TestStores stores) {
        open(stores);
        UUID stays = person("Ana");
        UUID goes = person("Anna");
        merges.merge(clinic.receptionist(), stays, goes, Set.of());
        assertThat(naming(goes)).isSubsetOf(MAY_STAY.stream().map(Entity::table).toList());
    }

    @ParameterizedTest
    @EnumSource
    void whateverIsJoinedAndPartedEveryRowComesBackAsItWas(TestStores stores) {
        open(stores);
        for (int history = 0; history < 4; history++) {
            List<UUID> people = people();
            Deque<Joined> joined = new ArrayDeque<>();
            for (int step = 0; step < 12; step++) {
                if (!joined.isEmpty() && random.nextInt(3) == 0) {
                    part(joined.pop(), history);
                } else {
                    join(people).ifPresent(joined::push);
                }
            }
            while (!joined.isEmpty()) {
                part(joined.pop(), history);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWasChangedInBetweenStaysAndAllElseComesBack(TestStores stores) {
        open(stores);
        for (int history = 0; history < 4; history++) {
            UUID stays = person("Ana " + history);
            UUID goes = person("Anna " + history);
            Map<String, Map<String, Object>> before = rows();
            Merge merge = merges.merge(clinic.receptionist(), stays, goes, someFields());
            String phone = "41599900" + history;
            change(stays, "phone", phone);
            int stayed = merges.undo(clinic.receptionist(), merge.id());
            Map<String, Map<String, Object>> after = rows();
            String row = "patient " + stays;
            assertThat(stayed).as("seed %d history %d", seed, history).isLessThanOrEqualTo(1);
            assertThat(after.get(row)).containsEntry("phone", phone);
            Map<String, Object> restored = new TreeMap<>(Objects.requireNonNull(after.get(row)));
            restored.put("phone", Objects.requireNonNull(before.get(row)).get("phone"));
            after.put(row, restored);
            assertThat(after).as("seed %d history %d", seed, history).isEqualTo(before);
        }
    }

    private Optional<Joined> join(List<UUID> people) {
        UUID stays = people.get(random.nextInt(people.size()));
        UUID goes = people.get(random.nextInt(people.size()));
        Map<String, Map<String, Object>> before = rows();
        try {
            Merge merge = merges.merge(clinic.receptionist(), stays, goes, someFields());
            assertThat(naming(goes)).as("seed %d", seed).isSubsetOf(MAY_STAY.stream().map(Entity::table).toList());
            return Optional.of(new Joined(merge.id(), before));
        } catch (Problem refused) {
            assertThat(rows()).as("seed %d: a refusal changes nothing", seed).isEqualTo(before);
            return Optional.empty();
        }
    }

    private void part(Joined last, int history) {
        assertThat(merges.undo(clinic.receptionist(), last.merge())).isZero();
        assertThat(rows()).as("seed %d history %d", seed, history).isEqualTo(last.before());
    }

    private record Joined(UUID merge, Map<String, Map<String, Object>> before) {}

    private void open(TestStores stores) {
        clinic = new StoredClinic(stores, 2, 15, 4);
        merges = new MergeService(clinic.database);
        records = new PersonalRecords(clinic, random);
    }

    private List<UUID> people() {
        List<UUID> people = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            UUID person = person("Ana " + i);
            people.add(person);
            if (random.nextBoolean()) {
                UUID baby = person("Recién nacido");
                change(baby, "newborn_of", person);
                people.add(baby);
            }
        }
        return people;
    }

    private UUID person(String given) {
        UUID id = clinic.patient(given, "García", 1, "M");
        change(id, "phone", random.nextBoolean() ? "415" + random.nextInt(1_000_000, 9_999_999) : null);
        records.write(id);
        return id;
    }

    private void change(UUID patient, String column, Object value) {
        clinic.database.write(clinic.receptionist().actor(), transaction -> {
            String rev = transaction.handle().createQuery("select rev from patient where id = :id").bind("id", patient)
                    .mapTo(String.class).one();
            transaction.update(Entity.PATIENT, Row.of(patient).with(column, value), rev);
            return 0;
        });
    }

    private Set<MergeField> someFields() {
        return Stream.of(MergeField.values()).filter(field -> random.nextBoolean()).collect(Collectors.toSet());
    }

    /** Every row of every table of the business, merges themselves left out. */
    private Map<String, Map<String, Object>> rows() {
        Map<String, Map<String, Object>> rows = new LinkedHashMap<>();
        clinic.database.read(handle -> {
            for (Entity entity : Entity.values()) {
                if (!BOOKKEEPING.contains(entity)) {
                    handle.createQuery("select * from " + entity.table()).mapToMap().forEach(row -> {
                        Map<String, Object> values = new TreeMap<>();
                        row.forEach((column, value) -> values.put(column, String.valueOf(value)));
                        values.keySet().removeAll(CLERICAL);
                        rows.put(entity.table() + " " + row.get("id"), values);
                    });
                }
            }
            return rows;
        });
        return rows;
    }

    /** Tables in any of whose cells this identifier is written, logs left out. */
    private Set<String> naming(UUID patient) {
        return clinic.database.read(handle -> handle.createQuery("""
                select lower(table_name), lower(column_name) from information_schema.columns
                where lower(table_schema) = 'public' and lower(data_type) in ('uuid', 'character varying')""")
                .map((row, context) -> List.of(row.getString(1), row.getString(2))).stream()
                .filter(column -> !LOGS.contains(column.getFirst()))
                .filter(column -> handle.createQuery("select count(*) from %s where cast(%s as varchar(2000)) like :id"
                        .formatted(column.getFirst(), column.getLast())).bind("id", "%" + patient + "%")
                        .mapTo(Long.class).one() > 0)
                .map(List::getFirst).collect(Collectors.toSet()));
    }
}
