package mx.ventanilla.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import javax.crypto.spec.SecretKeySpec;
import mx.ventanilla.clinic.Clinic;
import mx.ventanilla.clinic.NewUnit;
import mx.ventanilla.clinic.Service;
import mx.ventanilla.clinic.SettingName;
import mx.ventanilla.clinic.UnitType;
import mx.ventanilla.core.AppPaths;
import mx.ventanilla.db.Database;
import mx.ventanilla.security.NewUser;
import mx.ventanilla.security.Role;
import mx.ventanilla.security.Session;
import mx.ventanilla.support.TestStores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FirstSetupTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2027-03-05T16:30:00Z"), ZoneOffset.UTC);
    private static final NewUnit UNIT = new NewUnit("UMF 1", UnitType.UMF, null, 5, 20);
    private static final NewUser ADMIN = new NewUser("admin", "", Role.ADMIN, null);
    private static final char[] PASSWORD = "una frase larga".toCharArray();

    @ParameterizedTest
    @EnumSource
    void aNewUnitHasShiftsRoomsServicesAndItsCalendar(TestStores stores, @TempDir Path folder) {
        try (Database database = stores.create(CLOCK)) {
            assertThat(Clinic.isSetUp(database)).isFalse();
            new FirstSetup(database).run(UNIT, ADMIN, PASSWORD);
            try (AppContext context = new AppContext(database, CLOCK, searchFiles(folder))) {
                assertThat(context.clinic().unit().shifts()).extracting("code").containsExactly("M", "V");
                assertThat(context.clinic().unit().roomsOf(Service.FAMILY_MEDICINE)).hasSize(5);
                assertThat(context.clinic().unit().closedDay(LocalDate.of(2027, 5, 1))).isPresent();
                assertThat(context.clinic().now().toLocalTime()).isEqualTo(LocalTime.of(10, 30));
                assertThat(context.clinic().unit().shiftAt(context.clinic().today(), LocalTime.of(10, 30)))
                        .hasValueSatisfying(shift -> assertThat(shift.code()).isEqualTo("M"));
            }
        }
    }

    @Test
    void refusesASecondUnitInTheSameStore() {
        try (Database database = TestStores.H2.create(CLOCK)) {
            new FirstSetup(database).run(UNIT, ADMIN, PASSWORD);
            assertThatThrownBy(() -> new FirstSetup(database).run(UNIT, ADMIN, PASSWORD)).hasMessage("app.unit.exists");
        }
    }

    @Test
    void aFolderIsHeldByOneAndOpensAgain(@TempDir Path folder) {
        AppPaths paths = new AppPaths(folder);
        try (StoreFolder held = StoreFolder.take(paths); Database database = held.openOrCreate(CLOCK)) {
            new FirstSetup(database).run(UNIT, ADMIN, PASSWORD);
            assertThatThrownBy(() -> StoreFolder.take(paths)).hasMessage("store.already.open");
        }
        try (StoreFolder held = StoreFolder.take(paths);
                AppContext context = new AppContext(held.openOrCreate(CLOCK), CLOCK, SearchFiles.of(held))) {
            Session admin = context.signIn().signIn("admin", PASSWORD);
            context.settings().set(admin, SettingName.UNDO_MINUTES, 30);
            assertThat(context.settings().number(SettingName.UNDO_MINUTES)).isEqualTo(30);
            assertThatThrownBy(() -> context.settings().set(admin, SettingName.UNDO_MINUTES, 0))
                    .hasMessage("clinic.setting.range");
        }
    }

    private static SearchFiles searchFiles(Path folder) {
        return new SearchFiles(folder.resolve("search.index"), new SecretKeySpec(new byte[32], "AES"));
    }
}
