package mx.ventanilla.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import mx.ventanilla.core.Problem;
import mx.ventanilla.db.Actor;
import mx.ventanilla.db.Database;
import mx.ventanilla.support.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInServiceTest {
    private static final Instant NOW = Instant.parse("2027-03-05T16:30:00Z");
    private static final char[] RIGHT = "correcta y larga".toCharArray();
    private Database database;
    private String oneTime;

    @BeforeEach
    void openWithTwoUsers() {
        database = TestStores.H2.create(Clock.fixed(NOW, ZoneOffset.UTC));
        oneTime = database.write(Actor.system(database.node().deviceId()), transaction -> {
            UserService.insert(transaction, new NewUser("Laura", "Laura Peralta", Role.RECEPTIONIST, null), RIGHT);
            return UserService.insertWithOneTimePassword(transaction, new NewUser("admin", "", Role.ADMIN, null));
        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void letsInWithTheRightPasswordWhateverTheCaseOfTheName() {
        Session session = at(NOW).signIn(" LAURA ", RIGHT);
        assertThat(session.role()).isEqualTo(Role.RECEPTIONIST);
        assertThat(session.may(Permission.REGISTER_ARRIVAL)).isTrue();
        assertThat(session.may(Permission.SEE_CLINICAL)).isFalse();
    }

    @Test
    void saysTheSameForAWrongPasswordAndAnUnknownName() {
        assertThatThrownBy(() -> at(NOW).signIn("laura", "otra".toCharArray())).hasMessage("security.sign.in.refused");
        assertThatThrownBy(() -> at(NOW).signIn("nadie", "otra".toCharArray())).hasMessage("security.sign.in.refused");
    }

    @Test
    void restsAfterFiveFailuresEvenForTheRightPassword() {
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> at(NOW).signIn("laura", "otra".toCharArray()))
                    .hasMessage("security.sign.in.refused");
        }
        assertThatThrownBy(() -> at(NOW).signIn("laura", RIGHT)).hasMessage("security.sign.in.locked");
        assertThat(at(NOW.plus(Duration.ofSeconds(61))).signIn("laura", RIGHT).userName()).isEqualTo("laura");
    }

    @Test
    void aOneTimePasswordOnlyChangesItself() {
        assertThatThrownBy(() -> at(NOW).signIn("admin", oneTime.toCharArray()))
                .hasMessage("security.password.one.time");
        assertThatThrownBy(() -> at(NOW).changePassword("admin", oneTime.toCharArray(), "corta".toCharArray()))
                .isInstanceOf(Problem.class).hasMessage("security.password.short");
        at(NOW).changePassword("admin", oneTime.toCharArray(), RIGHT);
        assertThat(at(NOW).signIn("admin", RIGHT).role()).isEqualTo(Role.ADMIN);
        assertThatThrownBy(() -> at(NOW).signIn("admin", oneTime.toCharArray()))
                .hasMessage("security.sign.in.refused");
    }

    @Test
    void anAccountThatWasClosedOrGivenAnotherRoleIsNoLongerTheOneThatSignedIn() {
        at(NOW).changePassword("admin", oneTime.toCharArray(), RIGHT);
        Session administrator = at(NOW).signIn("admin", RIGHT);
        Session desk = at(NOW).signIn("laura", RIGHT);
        UserService users = new UserService(database);
        assertThat(users.isCurrent(desk)).isTrue();
        change(users, administrator, Role.SUPERVISOR, true);
        assertThat(users.isCurrent(desk)).isFalse();
        change(users, administrator, Role.RECEPTIONIST, true);
        assertThat(users.isCurrent(desk)).isTrue();
        change(users, administrator, Role.RECEPTIONIST, false);
        assertThat(users.isCurrent(desk)).isFalse();
    }

    private static void change(UserService users, Session administrator, Role role, boolean active) {
        UserAccount laura = users.list(administrator).stream().filter(it -> it.userName().equals("laura")).findFirst()
                .orElseThrow();
        users.change(administrator, new UserAccount(laura.id(), laura.rev(), laura.userName(), laura.fullName(), role,
                laura.staffId(), active, laura.preferences()));
    }

    @Test
    void theLastAdministratorStaysOne() {
        at(NOW).changePassword("admin", oneTime.toCharArray(), RIGHT);
        Session admin = at(NOW).signIn("admin", RIGHT);
        UserService users = new UserService(database);
        UserAccount account = users.list(admin).getFirst();
        assertThatThrownBy(() -> users.change(admin, new UserAccount(account.id(), account.rev(), account.userName(),
                account.fullName(), Role.PHYSICIAN, null, true, null))).hasMessage("security.user.last.administrator");
    }

    @Test
    void aReceptionistManagesNoUsers() {
        Session laura = at(NOW).signIn("laura", RIGHT);
        assertThatThrownBy(() -> new UserService(database).list(laura)).hasMessage("security.not.allowed");
    }

    private SignInService at(Instant moment) {
        return new SignInService(database, database.node().deviceId(), Clock.fixed(moment, ZoneOffset.UTC));
    }
}
