package mx.ventanilla.patient.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.ventanilla.core.Ids;
import mx.ventanilla.core.Problem;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Row;
import mx.ventanilla.db.Transaction;
import mx.ventanilla.support.StoredClinic;
import mx.ventanilla.support.TestStores;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Execution(ExecutionMode.CONCURRENT)
class MergeServiceTest {
    private static final Set<String> CLERICAL = Set.of("rev", "changed_at");
    private StoredClinic clinic;
    private MergeService merges;

    @AfterEach
    void close() {
        clinic.close();
    }

    @ParameterizedTest
    @EnumSource
    void appointmentsCoverAndNewbornsFollowAndTheOtherRecordLeadsToTheOneThatStays(TestStores stores) {
        open(stores);
        UUID stays = patient("Ana", null);
        UUID goes = patient("Anna", "4151112233");
        UUID baby = newborn(goes);
        UUID visit = visit(goes, StoredClinic.FRIDAY, "BOOKED");
        cover(goes, true, 5);
        Merge merge = merges.merge(clinic.receptionist(), stays, goes, Set.of(MergeField.PHONE));

        assertThat(one("select patient_id from visit where id = :id", visit)).isEqualTo(stays.toString());
        assertThat(one("select patient_day_key from visit where id = :id", visit)).startsWith(stays.toString());
        assertThat(one("select patient_id from coverage where patient_id = :id", stays)).isNotNull();
        assertThat(one("select merged_into from patient where id = :id", goes)).isEqualTo(stays.toString());
        assertThat(one("select newborn_of from patient where id = :id", baby)).isEqualTo(stays.toString());
        assertThat(one("select phone from patient where id = :id", stays)).isEqualTo("4151112233");
        assertThat(one("select given_names from patient where id = :id", stays)).isEqualTo("Ana");
        assertThat(merges.lastInto(clinic.receptionist(), stays)).contains(merge);
    }

    @ParameterizedTest
    @EnumSource
    void twoAppointmentsOfOneDayAreBothKept(TestStores stores) {
        open(stores);
        UUID stays = patient("Ana", null);
        UUID goes = patient("Anna", null);
        visit(stays, StoredClinic.FRIDAY, "BOOKED");
        visit(goes, StoredClinic.FRIDAY, "BOOKED");
        merges.merge(clinic.receptionist(), stays, goes, Set.of());
        assertThat(one("select count(*) from visit where patient_id = :id", stays)).isEqualTo("2");
    }

    @ParameterizedTest
    @EnumSource
    void tellsWhatTheRecordsDisagreeOnAndKeepsWhatIsKnown(TestStores stores) {
        open(stores);
        UUID stays = patient("Ana", null);
        UUID goes = patient("Anna", "4151112233");
        assertThat(merges.compare(clinic.receptionist(), stays, goes))
                .extracting(MergeConflict::field, MergeConflict::proposed)
                .containsExactly(tuple(MergeField.GIVEN_NAMES, MergeConflict.Side.SURVIVOR),
                        tuple(MergeField.PHONE, MergeConflict.Side.MERGED));
    }

    @ParameterizedTest
    @EnumSource
    void refusesToJoinARecordToItselfOrTwice(TestStores stores) {
        open(stores);
        UUID ana = patient("Ana", null);
        UUID eva = patient("Eva", null);
        refused("duplicates.merge.same", () -> merges.merge(clinic.receptionist(), ana, ana, Set.of()));
        merges.merge(clinic.receptionist(), ana, eva, Set.of());
        refused("duplicates.merge.already", () -> merges.merge(clinic.receptionist(), ana, eva, Set.of()));
        refused("security.not.allowed", () -> merges.merge(clinic.physician(), ana, eva, Set.of()));
    }

    @ParameterizedTest
    @EnumSource
    void whatSomebodyChangedAfterwardsIsNotTakenBack(TestStores stores) {
        open(stores);
        UUID stays = patient("Ana", null);
        UUID goes = patient("Anna", "4151112233");
        Merge merge = merges.merge(clinic.receptionist(), stays, goes, Set.of(MergeField.PHONE));
        String rev = one("select rev from patient where id = :id", stays);
        write(transaction -> transaction.update(Entity.PATIENT, Row.of(stays).with("phone", "4159998877"), rev));
        assertThat(merges.undo(clinic.receptionist(), merge.id())).isEqualTo(1);
        assertThat(one("select phone from patient where id = :id", stays)).isEqualTo("4159998877");
        refused("duplicates.merge.undone", () -> merges.undo(clinic.receptionist(), merge.id()));
    }

    @ParameterizedTest
    @EnumSource
    void joiningAndPartingLeavesEveryRowAsItWas(TestStores stores) {
        open(stores);
        long seed = 20261122;
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 6; round++) {
            List<UUID> people = people(random);
            Deque<Snapshot> before = new ArrayDeque<>();
            for (int i = 0; i < 4; i++) {
                UUID stays = people.get(random.nextInt(people.size()));
                UUID goes = people.get(random.nextInt(people.size()));
                String rows = rows();
                try {
                    Merge merge = merges.merge(clinic.receptionist(), stays, goes, some(random));
                    before.push(new Snapshot(merge.id(), rows));
                } catch (Problem refused) {
                    assertThat(rows()).as("seed %d", seed).isEqualTo(rows);
                }
            }
            while (!before.isEmpty()) {
                Snapshot snapshot = before.pop();
                assertThat(merges.undo(clinic.receptionist(), snapshot.merge())).isZero();
                assertThat(rows()).as("seed %d round %d", seed, round).isEqualTo(snapshot.rows());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everythingThatNamesAPatientIsKnownToTheMerge(TestStores stores) {
        open(stores);
        List<String> columns = clinic.database.read(handle -> handle.createQuery("""
                select lower(k.table_name) || '.' || lower(k.column_name)
                from information_schema.referential_constraints r
                join information_schema.key_column_usage k on k.constraint_name = r.constraint_name
                  and k.constraint_schema = r.constraint_schema
                join information_schema.table_constraints u on u.constraint_name = r.unique_constraint_name
                  and u.constraint_schema = r.unique_constraint_schema
                where lower(u.table_name) = 'patient'""").mapTo(String.class).list());
        Set<String> ofTheMergeItself = Set.of("patient.merged_into", "patient.newborn_of", "patient_merge.survivor_id",
                "patient_merge.merged_id", "duplicate_pair.first_id", "duplicate_pair.second_id");
        assertThat(columns).isNotEmpty().allSatisfy(column -> assertThat(column.endsWith(".patient_id")
                || ofTheMergeItself.contains(column)).as(column).isTrue());
    }

    private record Snapshot(UUID merge, String rows) {}

    private void open(TestStores stores) {
        clinic = new StoredClinic(stores, 2, 15, 4);
        merges = new MergeService(clinic.database);
    }

    private List<UUID> people(SplittableRandom random) {
        List<UUID> people = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            UUID person = patient("Ana " + i, random.nextBoolean() ? "415000000" + i : null);
            people.add(person);
            if (random.nextBoolean()) {
                people.add(newborn(person));
            }
            if (random.nextBoolean()) {
                cover(person, random.nextBoolean(), random.nextInt(40));
            }
            for (int visits = random.nextInt(4); visits > 0; visits--) {
                visit(person, StoredClinic.FRIDAY.plusDays(visits), random.nextBoolean() ? "BOOKED" : "ATTENDED");
            }
        }
        return people;
    }

    private static Set<MergeField> some(SplittableRandom random) {
        return Stream.of(MergeField.values()).filter(field -> random.nextBoolean()).collect(Collectors.toSet());
    }

    private UUID patient(String given, String phone) {
        UUID id = clinic.patient(given, "García", 1, "M");
        if (phone != null) {
            String rev = one("select rev from patient where id = :id", id);
            write(transaction -> transaction.update(Entity.PATIENT, Row.of(id).with("phone", phone), rev));
        }
        return id;
    }

    private UUID newborn(UUID mother) {
        UUID baby = clinic.patient("Recién nacido", "García", 1, "M");
        String rev = one("select rev from patient where id = :id", baby);
        write(transaction -> transaction.update(Entity.PATIENT, Row.of(baby).with("newborn_of", mother), rev));
        return baby;
    }

    private void cover(UUID patient, boolean entitled, int daysAgo) {
        write(transaction -> transaction.insert(Entity.COVERAGE, Row.of(Ids.next()).with("patient_id", patient)
                .with("entitled", entitled).with("valid_until", LocalDate.of(2027, 6, 1))
                .with("checked_at", clinic.clock.instant().minusSeconds(86_400L * daysAgo))));
    }

    private UUID visit(UUID patient, LocalDate day, String state) {
        UUID id = Ids.next();
        String key = state.equals("BOOKED") ? patient + "|" + clinic.serviceId + "|" + day : null;
        write(transaction -> transaction.insert(Entity.VISIT, Row.of(id).with("patient_id", patient)
                .with("unit_id", clinic.unitId).with("service_id", clinic.serviceId).with("visit_day", day)
                .with("starts", LocalTime.of(9, 0)).with("slot_minutes", 15).with("kind", "BOOKED_AHEAD")
                .with("visit_type", "FIRST").with("state", state).with("patient_day_key", key).with("priority", 0)
                .with("requested_at", clinic.clock.instant()).with("foreign_unit", false)));
        return id;
    }

    private void write(Consumer<Transaction> work) {
        clinic.database.write(clinic.receptionist().actor(), transaction -> {
            work.accept(transaction);
            return 0;
        });
    }

    private String one(String sql, UUID id) {
        return clinic.database.read(handle -> handle.createQuery(sql).bind("id", id).mapTo(String.class).one());
    }

    private String rows() {
        return Stream.of("patient", "coverage", "visit").map(this::rows).collect(Collectors.joining("\n"));
    }

    private String rows(String table) {
        return clinic.database.read(handle -> handle.createQuery("select * from " + table + " order by id").mapToMap()
                .map(row -> {
                    Map<String, Object> values = new TreeMap<>(row);
                    values.keySet().removeAll(CLERICAL);
                    return values.toString();
                }).collect(Collectors.joining("\n")));
    }

    private static Tuple tuple(Object... values) {
        return Tuple.tuple(values);
    }

    private static void refused(String key, Runnable work) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.key()).isEqualTo(key));
    }
}
