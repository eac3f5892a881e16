package mx.ventanilla.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import mx.ventanilla.core.Ids;
import mx.ventanilla.core.Problem;
import mx.ventanilla.db.Actor;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Row;
import mx.ventanilla.support.SetClock;
import mx.ventanilla.support.TestStores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AuditServiceTest {
    private static final NewUser ADMIN = new NewUser("admin", "Iván Quiroz", Role.ADMIN, null);
    private static final NewUser LAURA = new NewUser("laura", "Laura Peralta", Role.RECEPTIONIST, null);
    private static final String PASSWORD = "una frase larga";

    @ParameterizedTest
    @EnumSource(TestStores.class)
    void findsLinesByPersonDayAndRecord(TestStores stores) {
        SetClock clock = new SetClock(LocalDateTime.of(2026, 11, 24, 9, 0));
        try (Database database = stores.create(clock)) {
            Session admin = firstAdministrator(database, clock);
            UserService users = new UserService(database);
            clock.advance(Duration.ofDays(1));
            users.add(admin, LAURA, PASSWORD.toCharArray());
            UserAccount laura = users.list(admin).getLast();
            users.change(admin, new UserAccount(laura.id(), laura.rev(), "laura", "Laura Peralta Díaz", laura.role(),
                    null, true, null));
            AuditService audit = new AuditService(database);

            List<AuditEntry> ofLaura = audit.newest(admin, new AuditFilter(null, null, null, laura.id()));
            assertThat(ofLaura).extracting(AuditEntry::action).containsExactly("UPDATE", "INSERT");
            assertThat(ofLaura).extracting(AuditEntry::userName).containsOnly("admin");
            assertThat(AuditDifference.of(ofLaura.getFirst()))
                    .contains(new AuditDifference("full_name", "Laura Peralta", "Laura Peralta Díaz"));
            assertThat(audit.newest(admin, new AuditFilter(clock.instant(), null, "admin", null))).hasSize(3)
                    .noneMatch(entry -> (entry.beforeValues() + entry.afterValues()).contains("password_hash"));
            assertThat(audit.newest(admin, new AuditFilter(null, clock.instant(), "admin", null)))
                    .extracting(AuditEntry::action).contains("SIGN_IN");
        }
    }

    @ParameterizedTest
    @EnumSource(TestStores.class)
    void coversClinicalContentForWhoMayNotReadIt(TestStores stores) {
        SetClock clock = new SetClock(LocalDateTime.of(2026, 11, 24, 9, 0));
        try (Database database = stores.create(clock)) {
            Session admin = firstAdministrator(database, clock);
            UUID template = Ids.next();
            database.write(admin.actor(), transaction -> {
                transaction.insert(Entity.REFERRAL_TEMPLATE, Row.of(template).with("user_id", admin.userId())
                        .with("specialty", "Cardiología").with("name", "Angina").with("content", "dolor precordial")
                        .with("active", true));
                return 0;
            });
            AuditFilter ofTemplate = new AuditFilter(null, null, null, template);
            AuditService audit = new AuditService(database);
            assertThat(audit.newest(admin, ofTemplate).getFirst().afterValues()).contains("Cardiología", "•••")
                    .doesNotContain("precordial").doesNotContain("Angina");
            String kept = database.read(handle -> handle.createQuery(
                    "select after_values from audit_log where entity_id = :id").bind("id", template)
                    .mapTo(String.class).one());
            assertThat(kept).contains("dolor precordial");
        }
    }

    @ParameterizedTest
    @EnumSource(TestStores.class)
    void turnsPagesWithoutGapOrRepetition(TestStores stores) {
        SetClock clock = new SetClock(LocalDateTime.of(2026, 11, 24, 9, 0));
        try (Database database = stores.create(clock)) {
            Session admin = firstAdministrator(database, clock);
            for (int i = 0; i < AuditService.PAGE + 20; i++) {
                database.write(admin.actor(), transaction -> {
                    transaction.audit("OPEN", Entity.USER_ACCOUNT, admin.userId(), "test");
                    return 0;
                });
            }
            AuditService audit = new AuditService(database);
            List<AuditEntry> first = audit.newest(admin, AuditFilter.EVERYTHING);
            List<AuditEntry> second = audit.before(admin, AuditFilter.EVERYTHING, first.getLast().seq());
            assertThat(first).hasSize(AuditService.PAGE);
            assertThat(second.getFirst().seq()).isEqualTo(first.getLast().seq() - 1);
            assertThat(second.getLast().seq()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(value = TestStores.class, names = "H2")
    void isClosedToWhoMayNotSeeIt(TestStores stores) {
        SetClock clock = new SetClock(LocalDateTime.of(2026, 11, 24, 9, 0));
        try (Database database = stores.create(clock)) {
            Session admin = firstAdministrator(database, clock);
            Session desk = new Session(admin.userId(), "laura", "Laura", Role.RECEPTIONIST, null, admin.deviceId());
            assertThatThrownBy(() -> new AuditService(database).newest(desk, AuditFilter.EVERYTHING))
                    .isInstanceOf(Problem.class);
        }
    }

    private static Session firstAdministrator(Database database, SetClock clock) {
        database.write(Actor.system(database.node().deviceId()),
                transaction -> UserService.insert(transaction, ADMIN, PASSWORD.toCharArray()));
        return new SignInService(database, database.node().deviceId(), clock).signIn("admin", PASSWORD.toCharArray());
    }
}
