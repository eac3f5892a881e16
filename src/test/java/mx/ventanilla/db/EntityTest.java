package mx.ventanilla.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import mx.ventanilla.core.Ids;
import mx.ventanilla.support.TestStores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EntityTest {
    private static final Set<String> HEAD = Set.of("id", "rev", "changed_at");
    private static final Set<String> NOT_OF_THE_BUSINESS = Set.of("node", "change_log", "audit_log",
            "quarantine", "draft", "schema_history", "partner", "sync_report", "sync_waiting");

    @ParameterizedTest
    @EnumSource
    void everyColumnOfEveryTableSaysHowFarItMayGo(TestStores stores) {
        try (Database database = stores.create(Clock.systemUTC())) {
            List<String> columns = database.read(handle -> handle.createQuery("""
                    select lower(table_name) || '.' || lower(column_name) from information_schema.columns
                    where lower(table_schema) = 'public'""").mapTo(String.class).list());
            Set<String> inSchema = new TreeSet<>(columns);
            inSchema.removeIf(name -> NOT_OF_THE_BUSINESS.contains(name.substring(0, name.indexOf('.')))
                    || HEAD.contains(name.substring(name.indexOf('.') + 1)));
            Set<String> declared = new TreeSet<>();
            for (Entity entity : Entity.values()) {
                entity.columns().forEach(column -> declared.add(entity.table() + "." + column.name()));
            }
            assertThat(declared).isEqualTo(inSchema);
        }
    }

    @Test
    void noPasswordPinOrDraftMayTravel() {
        List<String> offenders = new ArrayList<>();
        for (Entity entity : Entity.values()) {
            for (Column column : entity.columns()) {
                String name = column.name().toLowerCase(Locale.ROOT);
                boolean secret = name.contains("password") || name.contains("pin") || name.contains("draft")
                        || name.contains("hash") || name.contains("secret") || name.contains("verifier");
                if (secret && column.travel() != Travel.NEVER_LOGGED) {
                    offenders.add(entity + "." + name);
                }
            }
        }
        assertThat(offenders).isEmpty();
        assertThat(Entity.values()).noneMatch(entity -> entity.name().equals("DRAFT"));
    }

    @ParameterizedTest
    @EnumSource
    void neitherLogHoldsASecretNorThePayloadWhatStays(TestStores stores) {
        try (Database database = stores.create(Clock.systemUTC())) {
            Actor actor = Actor.system(database.node().deviceId());
            Row user = Row.of(Ids.next()).with("user_name", "canary-user").with("full_name", "Canary").with("role",
                    "ADMIN").with("staff_id", null).with("active", true).with("preferences", null);
            Row credential = Row.of(Ids.next()).with("user_id", user.id()).with("password_hash", "CANARY-HASH")
                    .with("one_time", false).with("failures", 0).with("locked_until", null)
                    .with("set_at", Instant.EPOCH);
            Row code = Row.of(Ids.next()).with("user_id", user.id()).with("failures", 0).with("set_at", Instant.EPOCH)
                    .with("verifier", "CANARY-PIN");
            database.write(actor, transaction -> {
                transaction.insert(Entity.USER_ACCOUNT, user);
                transaction.insert(Entity.CREDENTIAL, credential);
                transaction.insert(Entity.SIGNING_CODE, code);
                return 0;
            });
            new Drafts(database, Clock.systemUTC()).keep(user.id(), "reception", "CANARY-DRAFT");
            String rev = database.read(handle -> handle.createQuery("select rev from credential").mapTo(String.class)
                    .one());
            database.write(actor, transaction -> {
                transaction.update(Entity.CREDENTIAL, Row.of(credential.id()).with("password_hash", "CANARY-HASH-2"),
                        rev);
                return 0;
            });
            String log = database.read(handle -> handle.createQuery("select payload from change_log")
                    .mapTo(String.class).list()).toString();
            String audit = database.read(handle -> handle
                    .createQuery("select coalesce(before_values, '') || coalesce(after_values, '') from audit_log")
                    .mapTo(String.class).list()).toString();
            assertThat(log).doesNotContain("CANARY").doesNotContain("canary-user");
            assertThat(audit).doesNotContain("CANARY").contains("canary-user");
        }
    }
}
