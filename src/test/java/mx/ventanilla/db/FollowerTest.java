package mx.ventanilla.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.UUID;
import mx.ventanilla.core.Ids;
import mx.ventanilla.core.Problem;
import mx.ventanilla.support.TestStores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FollowerTest {
    @ParameterizedTest
    @EnumSource
    void whatFollowsIsKeptWithWhatItFollowsOrNotAtAll(TestStores stores) {
        try (Database database = stores.create(Clock.systemUTC())) {
            Subscription following = database.follow(Entity.SETTING, (transaction, rows) -> {
                if (rows.stream().anyMatch(row -> "refused".equals(row.values().get("setting_value")))) {
                    throw Problem.of("store.busy");
                }
                rows.forEach(row -> transaction.audit("FOLLOWED", Entity.SETTING, row.id(), "test"));
            });
            UUID kept = write(database, "kept");
            assertThat(followed(database, kept)).isEqualTo(1);
            assertThatThrownBy(() -> write(database, "refused")).hasMessage("store.busy");
            assertThat(count(database, "select count(*) from setting where setting_value = 'refused'")).isZero();
            following.close();
            assertThat(followed(database, write(database, "alone"))).isZero();
            assertThat(LogVerifier.verify(database)).isEmpty();
        }
    }

    private static UUID write(Database database, String value) {
        return database.write(Actor.system(database.node().deviceId()), transaction -> {
            UUID id = Ids.next();
            transaction.insert(Entity.SETTING, Row.of(id).with("name", id.toString()).with("setting_value", value));
            return id;
        });
    }

    private static int followed(Database database, UUID id) {
        return count(database, "select count(*) from audit_log where action = 'FOLLOWED' and entity_id = '" + id + "'");
    }

    private static int count(Database database, String sql) {
        return database.read(handle -> handle.createQuery(sql).mapTo(Integer.class).one());
    }
}
