package mx.ventanilla.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.beans.property.StringProperty;
import mx.ventanilla.clinic.ClinicDesk;
import mx.ventanilla.clinic.ClosedDay;
import mx.ventanilla.clinic.ClosedDayEditor;
import mx.ventanilla.clinic.ConsultingRoom;
import mx.ventanilla.clinic.DutyEditor;
import mx.ventanilla.clinic.DutyRow;
import mx.ventanilla.clinic.MedicalUnit;
import mx.ventanilla.clinic.RoomEditor;
import mx.ventanilla.clinic.Service;
import mx.ventanilla.clinic.ServiceEditor;
import mx.ventanilla.clinic.SettingEditor;
import mx.ventanilla.clinic.SettingName;
import mx.ventanilla.clinic.Shift;
import mx.ventanilla.clinic.ShiftEditor;
import mx.ventanilla.clinic.StaffEditor;
import mx.ventanilla.clinic.StaffMember;
import mx.ventanilla.clinic.UnitEditor;
import mx.ventanilla.core.Finding;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.Problem;
import mx.ventanilla.fx.DraftBook;
import mx.ventanilla.fx.FormEntry;
import mx.ventanilla.fx.RecordEditor;
import mx.ventanilla.fx.RecordsViewModel;
import mx.ventanilla.referral.Hospital;
import mx.ventanilla.referral.HospitalEditor;
import mx.ventanilla.referral.Route;
import mx.ventanilla.referral.RouteEditor;
import mx.ventanilla.referral.RoutingService;
import mx.ventanilla.security.Role;
import mx.ventanilla.security.UserAccount;
import mx.ventanilla.security.UserEditor;
import mx.ventanilla.support.ScreenTaskRunner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AdminEditorsTest {
    private final NewClinic clinic = new NewClinic();
    private final Messages messages = new Messages(Messages.SPANISH);
    private final ClinicDesk desk = new ClinicDesk(clinic.context.clinic(), clinic.context.clinicService(),
            clinic.admin,
            messages);
    private final ScreenTaskRunner tasks = new ScreenTaskRunner();

    @AfterEach
    void closes() {
        clinic.close();
    }

    @Test
    void addsAShiftThatEndsOnTheNextDay() {
        try (RecordsViewModel<Shift> model = open(new ShiftEditor(desk))) {
            assertThat(model.rows()).extracting(Shift::code).containsExactly("M", "V");
            model.add();
            text(model, "name").set("Nocturno");
            text(model, "code").set("N");
            time(model, "starts", LocalTime.of(21, 0));
            time(model, "ends", LocalTime.of(4, 0));
            model.save();
            assertThat(model.form().findings()).extracting(Finding::field).containsExactly("ends");
            ((FormEntry.Flag) entry(model, "nextDay")).value().set(true);
            assertThat(model.form().findings()).isEmpty();
            model.save();
            tasks.letInUntil(() -> model.rows().size() == 3);
            assertThat(selected(model).name()).isEqualTo("Nocturno");
            assertThat(model.form().dirtyProperty().get()).isFalse();
        }
    }

    @Test
    void keepsWhatWasTypedWhileTheyLookAtAnother() {
        try (RecordsViewModel<Shift> model = open(new ShiftEditor(desk))) {
            text(model, "name").set("Mañanero");
            model.select(model.rows().getLast());
            assertThat(text(model, "name").get()).isEqualTo("Vespertino");
            model.add();
            text(model, "name").set("Fin de semana");
            model.select(model.rows().getFirst());
            assertThat(text(model, "name").get()).isEqualTo("Mañanero");
            model.add();
            assertThat(text(model, "name").get()).isEqualTo("Fin de semana");
            model.discard();
            model.discard();
            assertThat(text(model, "name").get()).isEqualTo("Matutino");
        }
    }

    @Test
    void tellsThatSomebodyWasFasterAndKeepsTheText() {
        try (RecordsViewModel<Shift> mine = open(new ShiftEditor(desk));
                RecordsViewModel<Shift> theirs = open(new ShiftEditor(desk))) {
            text(mine, "name").set("Mañana");
            text(theirs, "name").set("Primero");
            theirs.save();
            mine.save();
            assertThat(mine.problemProperty().get()).extracting(Problem::key).isEqualTo("store.row.changed");
            assertThat(text(mine, "name").get()).isEqualTo("Mañana");
            mine.save();
            assertThat(mine.problemProperty().get()).isNull();
            assertThat(clinic.context.clinic().unit().shifts().getFirst().name()).isEqualTo("Mañana");
        }
    }

    @Test
    void whatWasSavedIsTakenBackFromItsNotification() {
        try (RecordsViewModel<Shift> model = open(new ShiftEditor(desk))) {
            text(model, "name").set("Mañanero");
            model.save();
            tasks.letInUntil(() -> selected(model).name().equals("Mañanero"));
            model.add();
            text(model, "name").set("Fin de semana");
            Objects.requireNonNull(clinic.undo).run();
            tasks.letInUntil(() -> model.rows().getFirst().name().equals("Matutino"));
            assertThat(text(model, "name").get()).as("what is being typed stays").isEqualTo("Fin de semana");
        }
    }

    @Test
    void takingBackNeverGoesOverWhatSomebodyElseChangedSince() {
        try (RecordsViewModel<Shift> mine = open(new ShiftEditor(desk));
                RecordsViewModel<Shift> theirs = open(new ShiftEditor(desk))) {
            text(mine, "name").set("Mañanero");
            mine.save();
            Runnable takeBack = Objects.requireNonNull(clinic.undo);
            tasks.letInUntil(() -> theirs.rows().getFirst().name().equals("Mañanero"));
            text(theirs, "name").set("Primero");
            theirs.save();
            tasks.letInUntil(() -> mine.rows().getFirst().name().equals("Primero"));
            assertThatThrownBy(takeBack::run).hasMessageContaining("store.row.changed");
            assertThat(clinic.context.clinic().unit().shifts().getFirst().name()).isEqualTo("Primero");
        }
    }

    @Test
    void aNewRecordTakenBackIsOutOfUse() {
        try (RecordsViewModel<ConsultingRoom> model = open(new RoomEditor(desk))) {
            model.add();
            text(model, "number").set("12");
            model.save();
            tasks.letInUntil(() -> model.rows().size() == 4);
            Objects.requireNonNull(clinic.undo).run();
            tasks.letInUntil(() -> !model.rows().getLast().active());
            assertThat(model.rows().getLast().roomNumber()).isEqualTo(12);
        }
    }

    @Test
    void aDutyTakenBackHoldsOnNoDay() {
        try (RecordsViewModel<DutyRow> model = open(new DutyEditor(desk))) {
            model.select(model.rows().getFirst());
            FormEntry.Choice<?> doctor = (FormEntry.Choice<?>) entry(model, "doctor");
            chooseFirst(doctor);
            day(model, "to", LocalDate.of(2026, 11, 30));
            model.save();
            tasks.letInUntil(() -> clinic.context.clinic().unit().duties().size() == 1);
            Objects.requireNonNull(clinic.undo).run();
            tasks.letInUntil(() -> clinic.context.clinic().unit().duties().isEmpty());
        }
    }

    @Test
    void seesWhatAnotherScreenChanges() {
        try (RecordsViewModel<ConsultingRoom> mine = open(new RoomEditor(desk));
                RecordsViewModel<ConsultingRoom> theirs = open(new RoomEditor(desk))) {
            theirs.add();
            assertThat(text(theirs, "number").get()).isEqualTo("4");
            text(theirs, "label").set("Planta baja");
            theirs.save();
            tasks.letInUntil(() -> mine.rows().size() == 4);
            assertThat(mine.rows().getLast().label()).isEqualTo("Planta baja");
        }
    }

    @Test
    void refusesTwoRoomsWithOneNumber() {
        try (RecordsViewModel<ConsultingRoom> model = open(new RoomEditor(desk))) {
            model.add();
            text(model, "number").set("2");
            model.save();
            assertThat(model.problemProperty().get()).extracting(Problem::key).isEqualTo("clinic.already.exists");
            assertThat(text(model, "number").get()).isEqualTo("2");
        }
    }

    @Test
    void retiresARoomAndTakesItBack() {
        try (RecordsViewModel<ConsultingRoom> model = open(new RoomEditor(desk))) {
            model.switchUse();
            tasks.letInUntil(() -> !model.rows().getFirst().active());
            Objects.requireNonNull(clinic.undo).run();
            tasks.letInUntil(() -> model.rows().getFirst().active());
        }
    }

    @Test
    void assignsADoctorAndASubstituteWhoLeavesAgain() {
        addDoctor("Luna", "Elena");
        addDoctor("Ruiz", "Tomás");
        try (RecordsViewModel<DutyRow> model = open(new DutyEditor(desk))) {
            assertThat(model.rows()).hasSize(6);
            choose(model, "doctor", 1);
            model.save();
            tasks.letInUntil(() -> model.rows().getFirst().doctor() != null);
            assertThat(Objects.requireNonNull(model.rows().getFirst().doctor()).firstSurname()).isEqualTo("Luna");
            choose(model, "doctor", 2);
            day(model, "from", LocalDate.of(2026, 12, 1));
            day(model, "to", LocalDate.of(2026, 11, 30));
            model.save();
            assertThat(model.form().findings()).extracting(Finding::field).containsExactly("to");
            day(model, "to", LocalDate.of(2026, 12, 5));
            model.save();
            tasks.letInUntil(() -> model.rows().getFirst().next().isPresent());
            var unit = clinic.context.clinic().unit();
            DutyRow row = model.rows().getFirst();
            assertThat(List.of(24, 30, 31, 36).stream().map(days -> LocalDate.of(2026, 11, 1).plusDays(days - 1))
                    .map(day -> unit.doctorOf(row.room().id(), row.shift().id(), day).orElseThrow().firstSurname()))
                    .containsExactly("Luna", "Luna", "Ruiz", "Luna");
        }
    }

    @Test
    void keepsMatriculaAndCedulaOfAPerson() {
        try (RecordsViewModel<StaffMember> model = open(new StaffEditor(desk))) {
            model.add();
            text(model, "license").set("12");
            model.save();
            assertThat(model.form().findings()).extracting(Finding::field).containsExactly("givenNames", "firstSurname",
                    "license");
            text(model, "givenNames").set("Elena");
            text(model, "firstSurname").set("Vega");
            text(model, "license").set("99123456");
            text(model, "professionalId").set("7654321");
            choose(model, "title", 2);
            model.save();
            tasks.letInUntil(() -> model.rows().size() == 1);
            assertThat(selected(model).shortName()).isEqualTo("Dra. Vega");
            assertThat(selected(model).license()).isEqualTo("99123456");
        }
    }

    @Test
    void addsAUserAndShowsTheOneTimePasswordOnce() {
        try (RecordsViewModel<UserAccount> model = open(users())) {
            model.add();
            text(model, "userName").set("Laura");
            text(model, "fullName").set("Laura Peralta");
            model.save();
            tasks.letInUntil(() -> model.rows().size() == 2);
            assertThat(selected(model).role()).isEqualTo(Role.RECEPTIONIST);
            var told = Objects.requireNonNull(model.toldProperty().get());
            assertThat(told.arguments().getFirst()).isEqualTo("laura");
            String password = told.arguments().getLast().toString();
            clinic.context.signIn().changePassword("laura", password.toCharArray(), "otra frase larga".toCharArray());
            model.select(model.rows().getFirst());
            assertThat(model.toldProperty().get()).isNull();
        }
    }

    @Test
    void neverClosesTheLastAdministrator() {
        try (RecordsViewModel<UserAccount> model = open(users())) {
            model.switchUse();
            assertThat(model.problemProperty().get()).extracting(Problem::key)
                    .isEqualTo("security.user.last.administrator");
        }
    }

    @Test
    void givesANewPasswordToWhoForgotTheirs() {
        try (RecordsViewModel<UserAccount> model = open(users())) {
            model.carryOut(model.editor().acts().getFirst());
            assertThat(Objects.requireNonNull(model.toldProperty().get()).arguments().getFirst()).isEqualTo("admin");
        }
    }

    @Test
    void closesTheUnitOnADay() {
        try (RecordsViewModel<ClosedDay> model = open(new ClosedDayEditor(desk))) {
            model.add();
            model.save();
            assertThat(model.form().findings()).as("what is missing, though nobody has typed yet")
                    .extracting(Finding::field).containsExactly("closedOn", "name");
            text(model, "name").set("Fiesta del pueblo");
            day(model, "closedOn", LocalDate.of(2027, 9, 29));
            model.save();
            tasks.letInUntil(() -> model.rows().stream().anyMatch(day -> day.name().equals("Fiesta del pueblo")));
            assertThat(clinic.context.clinic().unit().closedDay(LocalDate.of(2027, 9, 29))).isPresent();
        }
    }

    @Test
    void keepsSettingsInTheirRange() {
        var editor = new SettingEditor(clinic.context.settings(), clinic.admin, messages);
        try (RecordsViewModel<SettingEditor.SettingRow> model = open(editor)) {
            text(model, "value").set("500");
            model.save();
            assertThat(model.form().findings()).extracting(Finding::key).containsExactly("clinic.setting.range");
            text(model, "value").set("20");
            model.save();
            tasks.letInUntil(() -> model.rows().getFirst().value() == 20);
            assertThat(clinic.context.settings().number(SettingName.NO_SHOW_TOLERANCE_MINUTES)).isEqualTo(20);
        }
    }

    @Test
    void saysWhatEverySettingIsForInBothLanguages() {
        for (Locale language : List.of(Messages.SPANISH, Messages.ENGLISH)) {
            for (SettingName name : SettingName.values()) {
                assertThat(new Messages(language).bundle().keySet()).contains("admin.settings.name." + name,
                        "admin.settings.purpose." + name);
            }
        }
    }

    @Test
    void changesTheUnitAndOpensAService() {
        try (RecordsViewModel<MedicalUnit> model = open(new UnitEditor(desk))) {
            text(model, "clues").set("gtims000123");
            text(model, "address").set("Calle Pípila 14");
            model.save();
            tasks.letInUntil(() -> model.rows().getFirst().clues() != null);
            assertThat(model.rows().getFirst().clues()).isEqualTo("GTIMS000123");
        }
        try (RecordsViewModel<Service> model = open(new ServiceEditor(desk))) {
            model.select(model.rows().get(1));
            model.switchUse();
            tasks.letInUntil(() -> model.rows().get(1).active());
        }
    }

    @Test
    void saysWhichHospitalASpecialtyGoesToFromWhichDay() {
        RoutingService routing = new RoutingService(clinic.context.database(), clinic.context.clinic());
        LocalDate today = clinic.context.clinic().today();
        try (RecordsViewModel<Hospital> model = open(new HospitalEditor(routing, clinic.admin))) {
            model.add();
            text(model, "name").set("HGZ 4 Celaya");
            model.save();
            tasks.letInUntil(() -> model.rows().size() == 1);
        }
        try (RecordsViewModel<Route> model = open(new RouteEditor(routing, clinic.admin))) {
            model.add();
            text(model, "specialty").set("Urología");
            choose(model, "hospital", 0);
            day(model, "validFrom", today.plusDays(1));
            text(model, "origin").set("UMF 1 de otra zona");
            model.save();
            tasks.letInUntil(() -> model.rows().size() == 1);
            assertThat(routing.suggest(clinic.admin, "urologia").chain()).isEmpty();
            text(model, "origin").set("");
            day(model, "validFrom", today);
            text(model, "reason").set("Zona San Miguel");
            model.save();
            tasks.letInUntil(() -> !routing.suggest(clinic.admin, "urologia").chain().isEmpty());
            assertThat(routing.suggest(clinic.admin, "urologia").first().orElseThrow().route().hospitalName())
                    .isEqualTo("HGZ 4 Celaya");
        }
    }

    private UserEditor users() {
        return new UserEditor(clinic.context.users(), (admin, id) -> {}, clinic.admin, List::of, messages);
    }

    private void addDoctor(String surname, String name) {
        try (RecordsViewModel<StaffMember> model = open(new StaffEditor(desk))) {
            int before = model.rows().size();
            model.add();
            text(model, "givenNames").set(name);
            text(model, "firstSurname").set(surname);
            model.save();
            tasks.letInUntil(() -> model.rows().size() > before);
        }
    }

    private <R> RecordsViewModel<R> open(RecordEditor<R> editor) {
        return new RecordsViewModel<>(editor, tasks, clinic, DraftBook.NONE);
    }

    private static <R> R selected(RecordsViewModel<R> model) {
        return Objects.requireNonNull(model.selectedProperty().get());
    }

    private static FormEntry entry(RecordsViewModel<?> model, String name) {
        return model.form().entries().stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
    }

    private static StringProperty text(RecordsViewModel<?> model, String name) {
        return ((FormEntry.Text) entry(model, name)).value();
    }

    private static <T> void chooseFirst(FormEntry.Choice<T> choice) {
        choice.value().set(choice.options().getFirst());
    }

    private static void time(RecordsViewModel<?> model, String name, LocalTime time) {
        ((FormEntry.Time) entry(model, name)).value().set(time);
    }

    private static void day(RecordsViewModel<?> model, String name, LocalDate day) {
        ((FormEntry.Day) entry(model, name)).value().set(day);
    }

    private static void choose(RecordsViewModel<?> model, String name, int index) {
        chooseAt((FormEntry.Choice<?>) entry(model, name), index);
    }

    private static <T> void chooseAt(FormEntry.Choice<T> choice, int index) {
        choice.value().set(choice.options().get(index));
    }
}
