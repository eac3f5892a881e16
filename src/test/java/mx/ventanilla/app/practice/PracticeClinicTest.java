package mx.ventanilla.app.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import mx.ventanilla.app.AppContext;
import mx.ventanilla.app.SearchFiles;
import mx.ventanilla.app.StoreFolder;
import mx.ventanilla.core.AppPaths;
import mx.ventanilla.core.Progress;
import mx.ventanilla.db.LogVerifier;
import mx.ventanilla.security.Permission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class PracticeClinicTest {
    @Test
    void aTinyClinicStandsInTheMiddleOfItsMorning(@TempDir Path folder) {
        AppPaths paths = new AppPaths(folder);
        List<PracticeAccount> accounts;
        try (StoreFolder held = StoreFolder.take(paths)) {
            accounts = new PracticeClinic(PracticeScale.TINY, 1, PracticeClinic.USUAL_MOMENT).create(held,
                    Progress.none());
        }
        Clock clock = Clock.fixed(PracticeMark.momentOf(paths), ZoneOffset.UTC);
        try (StoreFolder held = StoreFolder.take(paths);
                AppContext context = new AppContext(held.open(clock), clock, SearchFiles.of(held))) {
            List<String> states = context.database().read(handle -> handle
                    .createQuery("select distinct state from visit where visit_day = date '2027-03-05'")
                    .mapTo(String.class).list());
            assertThat(states).contains("BOOKED", "ARRIVED", "IN_CONSULTATION", "ATTENDED");
            assertThat(LogVerifier.verify(context.database())).isEmpty();
            List<String> referrals = context.database().read(handle -> handle
                    .createQuery("select state from referral_status order by id").mapTo(String.class).list());
            assertThat(referrals).as("a referral in each of the work lists").hasSize(10)
                    .contains("SENT", "ANSWERED", "RETURNED", "ACCEPTED", "HANDED_OVER");
            int overdue = context.database().read(handle -> handle
                    .createQuery("select count(*) from referral_status where due_on < date '2027-03-05'")
                    .mapTo(Integer.class).one());
            assertThat(overdue).isPositive();
            int patients = context.database()
                    .read(handle -> handle.createQuery("select count(*) from patient").mapTo(Integer.class).one());
            assertThat(patients).isBetween(600, 610);
            for (PracticeAccount account : accounts) {
                assertThat(context.signIn().signIn(account.userName(), account.password().toCharArray()).role())
                        .isEqualTo(account.role());
            }
            assertThat(accounts).anyMatch(it -> it.role().may(Permission.REGISTER_ARRIVAL));
        }
    }
}
