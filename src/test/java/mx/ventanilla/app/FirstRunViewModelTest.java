package mx.ventanilla.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import mx.ventanilla.app.FirstRunViewModel.Step;
import mx.ventanilla.clinic.Clinic;
import mx.ventanilla.clinic.Service;
import mx.ventanilla.core.Finding;
import mx.ventanilla.core.Problem;
import mx.ventanilla.db.Database;
import mx.ventanilla.security.PasswordStrength;
import mx.ventanilla.security.SignInService;
import mx.ventanilla.support.HeldDrafts;
import mx.ventanilla.support.InlineTaskRunner;
import mx.ventanilla.support.TestStores;
import org.junit.jupiter.api.Test;

class FirstRunViewModelTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T15:42:00Z"), ZoneOffset.UTC);
    private static final String PASSWORD = "una frase larga y propia";
    private final Entered entered = new Entered();

    @Test
    void createsTheUnitItsRoomsAndAnAdministratorWhoCanSignIn() {
        try (Database database = TestStores.H2.create(CLOCK)) {
            FirstRunViewModel model = modelOn(new FirstSetup(database)::run);
            fillUnit(model);
            model.goOn();
            fillAdministrator(model);
            model.goOn();
            assertThat(model.stepProperty().get()).isEqualTo(Step.DONE);
            model.importRoster();
            assertThat(entered.words).containsExactly("laura ROSTER_IMPORT");
            assertThat(model.passwordProperty().get()).isEmpty();
            try (Clinic clinic = new Clinic(database, CLOCK)) {
                assertThat(clinic.unit().unit().clues()).isEqualTo("GTIMS000123");
                assertThat(clinic.unit().roomsOf(Service.FAMILY_MEDICINE)).hasSize(3);
                assertThat(clinic.unit().shifts()).extracting(shift -> shift.ends().getHour()).containsExactly(14, 18);
            }
            assertThat(new SignInService(database, database.node().deviceId(), CLOCK)
                    .signIn("laura", PASSWORD.toCharArray()).fullName()).isEqualTo("Laura Peralta");
        }
    }

    @Test
    void tellsAllFaultsOfAStepAtOnceAndStays() {
        FirstRunViewModel model = modelOn((unit, administrator, password) -> {});
        model.cluesProperty().set("nada");
        model.goOn();
        assertThat(model.stepProperty().get()).isEqualTo(Step.UNIT);
        assertThat(model.findings()).extracting(Finding::field).containsExactly("name", "clues", "rooms");
        assertThat(model.refusalsProperty().get()).isEqualTo(1);
        model.unitNameProperty().set("UMF 1");
        assertThat(model.findings()).extracting(Finding::field).containsExactly("clues", "rooms");
    }

    @Test
    void asksForTwoEqualPasswordsThatAreHardToGuess() {
        FirstRunViewModel model = modelOn((unit, administrator, password) -> {});
        fillUnit(model);
        model.goOn();
        model.passwordProperty().set("12345678");
        model.repeatedProperty().set("1234567");
        model.goOn();
        assertThat(model.findings()).extracting(Finding::field).containsExactly("fullName", "password", "repeated");
        assertThat(model.strength().get()).isEqualTo(PasswordStrength.REFUSED);
    }

    @Test
    void goesBackWithoutLosingWhatWasTyped() {
        FirstRunViewModel model = modelOn((unit, administrator, password) -> {});
        assertThat(model.goBack()).isFalse();
        fillUnit(model);
        model.goOn();
        fillAdministrator(model);
        assertThat(model.goBack()).isTrue();
        assertThat(model.unitNameProperty().get()).isEqualTo("UMF 1 San Miguel");
        model.goOn();
        assertThat(model.fullNameProperty().get()).isEqualTo("Laura Peralta");
        assertThat(model.passwordProperty().get()).isEqualTo(PASSWORD);
    }

    @Test
    void comesBackAfterAPowerCutButForPasswordsUntilTheUnitIsMade() {
        HeldDrafts drafts = new HeldDrafts();
        FirstRunViewModel model = kept(drafts);
        fillUnit(model);
        model.goOn();
        fillAdministrator(model);
        FirstRunViewModel again = kept(drafts);
        assertThat(again.unitNameProperty().get()).isEqualTo("UMF 1 San Miguel");
        assertThat(again.afternoonEndsProperty().get()).isEqualTo(18);
        assertThat(again.fullNameProperty().get()).isEqualTo("Laura Peralta");
        assertThat(drafts.kept().values()).noneMatch(text -> text.contains(PASSWORD));
        model.goOn();
        assertThat(model.stepProperty().get()).isEqualTo(Step.DONE);
        assertThat(drafts.kept()).isEmpty();
    }

    private FirstRunViewModel kept(HeldDrafts drafts) {
        FirstRunViewModel model = modelOn((unit, administrator, password) -> {});
        FirstRun.keep(model, drafts, new InlineTaskRunner());
        return model;
    }

    @Test
    void keepsEverythingWhenTheUnitCannotBeMade() {
        FirstRunViewModel model = modelOn((unit, administrator, password) -> {
            throw Problem.of("store.disk.full");
        });
        fillUnit(model);
        model.goOn();
        fillAdministrator(model);
        model.goOn();
        assertThat(model.stepProperty().get()).isEqualTo(Step.ADMINISTRATOR);
        assertThat(model.problemProperty().get()).extracting(Problem::key).isEqualTo("store.disk.full");
        assertThat(model.passwordProperty().get()).isEqualTo(PASSWORD);
        assertThat(model.busyProperty().get()).isFalse();
    }

    @Test
    void opensThePracticeClinicOnlyBeforeAUnitIsMade() {
        FirstRunViewModel model = modelOn((unit, administrator, password) -> {});
        model.explorePractice();
        fillUnit(model);
        model.goOn();
        model.explorePractice();
        assertThat(entered.words).containsExactly("practice");
    }

    private FirstRunViewModel modelOn(FirstRunViewModel.Setup setup) {
        return new FirstRunViewModel(new InlineTaskRunner(), setup, entered);
    }

    private static void fillUnit(FirstRunViewModel model) {
        model.unitNameProperty().set("UMF 1 San Miguel");
        model.cluesProperty().set("gtims000123");
        model.roomsProperty().set("3");
        model.afternoonEndsProperty().set(18);
    }

    private static void fillAdministrator(FirstRunViewModel model) {
        model.fullNameProperty().set("Laura Peralta");
        model.userNameProperty().set("Laura");
        model.passwordProperty().set(PASSWORD);
        model.repeatedProperty().set(PASSWORD);
    }

    /** Writes down what is asked of the program around. */
    static final class Entered implements FirstRunRequests {
        final List<String> words = new ArrayList<>();

        @Override
        public void explorePractice() {
            words.add("practice");
        }

        @Override
        public void enter(String userName, char[] password, FirstWork work) {
            words.add(userName + " " + work);
        }
    }
}
