package mx.ventanilla.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import mx.ventanilla.core.Ids;
import mx.ventanilla.core.Problem;
import mx.ventanilla.support.TestStores;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Execution(ExecutionMode.CONCURRENT)
class ChangeLogTest {
    @ParameterizedTest
    @EnumSource
    void numbersAreGaplessAndInCommitOrderWithEightWritersAndRollbacks(TestStores stores) throws Exception {
        try (Database database = stores.create(Clock.systemUTC());
                ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<?>> writers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                SplittableRandom random = new SplittableRandom(i);
                writers.add(threads.submit(() -> writeSome(database, random)));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
            List<Long> numbers = database.read(handle -> handle.createQuery("select seq from change_log order by seq")
                    .mapTo(Long.class).list());
            assertThat(numbers).isNotEmpty();
            for (int i = 0; i < numbers.size(); i++) {
                assertThat(numbers.get(i)).isEqualTo(i + 1L);
            }
            assertThat(LogVerifier.verify(database)).isEmpty();
        }
    }

    private static void writeSome(Database database, SplittableRandom random) {
        Actor actor = Actor.system(database.node().deviceId());
        for (int i = 0; i < 40; i++) {
            boolean fails = random.nextInt(20) == 0;
            try {
                database.write(actor, transaction -> {
                    transaction.insert(Entity.SETTING, setting(UUID.randomUUID().toString()));
                    transaction.insert(Entity.SETTING, setting(UUID.randomUUID().toString()));
                    if (fails) {
                        throw Problem.of("store.busy");
                    }
                    return 0;
                });
            } catch (Problem e) {
                assertThat(fails).isTrue();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesAChangeBasedOnAnOldRevision(TestStores stores) {
        try (Database database = stores.create(Clock.systemUTC())) {
            Actor actor = Actor.system(database.node().deviceId());
            Row row = setting("a");
            database.write(actor, transaction -> {
                transaction.insert(Entity.SETTING, row);
                return 0;
            });
            String rev = revOf(database, row.id());
            change(database, row.id(), "two", rev);
            assertThatThrownBy(() -> change(database, row.id(), "three", rev)).isInstanceOf(Problem.class)
                    .hasMessage("store.row.changed");
            assertThat(revOf(database, row.id())).startsWith("2-" + database.node().code());
        }
    }

    @ParameterizedTest
    @EnumSource
    void writesNothingWhenNothingChanges(TestStores stores) {
        try (Database database = stores.create(Clock.systemUTC())) {
            Row row = setting("a");
            database.write(Actor.system(database.node().deviceId()), transaction -> {
                transaction.insert(Entity.SETTING, row);
                return 0;
            });
            String rev = revOf(database, row.id());
            change(database, row.id(), "value", rev);
            assertThat(revOf(database, row.id())).isEqualTo(rev);
        }
    }

    @ParameterizedTest
    @EnumSource
    void tellsWhoWasFirstByTheNameOfTheConstraint(TestStores stores) {
        try (Database database = stores.create(Clock.systemUTC())) {
            Actor actor = Actor.system(database.node().deviceId());
            database.write(actor, transaction -> {
                transaction.insert(Entity.SETTING, setting("same"));
                return 0;
            });
            assertThatThrownBy(() -> database.write(actor, transaction -> {
                transaction.insert(Entity.SETTING, setting("same"));
                return 0;
            })).isInstanceOfSatisfying(AlreadyTaken.class,
                    taken -> assertThat(taken.constraint()).isEqualTo("setting_name"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theFeedTellsEveryChangeInOrder(TestStores stores) throws Exception {
        try (Database database = stores.create(Clock.systemUTC())) {
            BlockingQueue<Change> heard = new LinkedBlockingQueue<>();
            try (Subscription ignored = database.changes().subscribe(changes -> heard.addAll(changes.list()))) {
                for (int i = 0; i < 20; i++) {
                    Row row = setting("s" + i);
                    database.write(Actor.system(database.node().deviceId()), transaction -> {
                        transaction.insert(Entity.SETTING, row);
                        return 0;
                    });
                    Change change = heard.poll(10, TimeUnit.SECONDS);
                    assertThat(change).isEqualTo(new Change(i + 1, Entity.SETTING, row.id()));
                }
            }
        }
    }

    private static void change(Database database, UUID id, String value, String rev) {
        database.write(Actor.system(database.node().deviceId()), transaction -> {
            transaction.update(Entity.SETTING, Row.of(id).with("setting_value", value), rev);
            return 0;
        });
    }

    private static String revOf(Database database, UUID id) {
        return database.read(handle -> handle.createQuery("select rev from setting where id = :id").bind("id", id)
                .mapTo(String.class).one());
    }

    private static Row setting(String name) {
        return Row.of(Ids.next()).with("name", name).with("setting_value", "value");
    }
}
