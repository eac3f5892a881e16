package mx.ventanilla.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import mx.ventanilla.clinic.ClinicDesk;
import mx.ventanilla.clinic.Shift;
import mx.ventanilla.clinic.ShiftEditor;
import mx.ventanilla.core.Messages;
import mx.ventanilla.fx.FormEntry;
import mx.ventanilla.fx.RecordsViewModel;
import mx.ventanilla.support.InlineTaskRunner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AdminDraftsTest {
    private final NewClinic clinic = new NewClinic();
    private final ClinicDesk desk = new ClinicDesk(clinic.context.clinic(), clinic.context.clinicService(),
            clinic.admin, new Messages(Messages.SPANISH));
    private final PersonDrafts drafts = new PersonDrafts(clinic.context.drafts(), clinic.admin.userId());

    @AfterEach
    void closes() {
        clinic.close();
    }

    @Test
    void whatWasTypedInANewRecordIsThereAgainAfterACrash() {
        RecordsViewModel<Shift> crashed = start();
        crashed.add();
        text(crashed, "name").value().set("Nocturno");
        time(crashed, "starts").value().set(LocalTime.of(21, 0));
        time(crashed, "ends").typed().set("a las cuatro");

        try (RecordsViewModel<Shift> next = start()) {
            assertThat(next.addingProperty().get()).isTrue();
            assertThat(text(next, "name").value().get()).isEqualTo("Nocturno");
            assertThat(time(next, "starts").value().get()).isEqualTo(LocalTime.of(21, 0));
            assertThat(time(next, "ends").typed().get()).isEqualTo("a las cuatro");
            assertThat(next.form().dirtyProperty().get()).isTrue();
        }
        crashed.close();
    }

    @Test
    void whatWasTypedOverARecordIsThereAgainAndTheRecordIsNotChanged() {
        RecordsViewModel<Shift> crashed = start();
        text(crashed, "name").value().set("Matutino corto");

        try (RecordsViewModel<Shift> next = start()) {
            assertThat(next.addingProperty().get()).isFalse();
            assertThat(text(next, "name").value().get()).isEqualTo("Matutino corto");
            assertThat(next.rows().getFirst().name()).isEqualTo("Matutino");
            next.discard();
        }
        assertThat(drafts.find("admin.shifts")).as("what was given up does not come back").isEmpty();
        crashed.close();
    }

    @Test
    void nothingComesBackOfWhatWasSaved() {
        try (RecordsViewModel<Shift> model = start()) {
            text(model, "name").value().set("Mañana");
            model.save();
            assertThat(model.form().dirtyProperty().get()).isFalse();
        }
        assertThat(drafts.find("admin.shifts")).isEmpty();
    }

    private RecordsViewModel<Shift> start() {
        return new RecordsViewModel<>(new ShiftEditor(desk), new InlineTaskRunner(), clinic, drafts);
    }

    private static FormEntry.Text text(RecordsViewModel<?> model, String name) {
        return (FormEntry.Text) entry(model, name);
    }

    private static FormEntry.Time time(RecordsViewModel<?> model, String name) {
        return (FormEntry.Time) entry(model, name);
    }

    private static FormEntry entry(RecordsViewModel<?> model, String name) {
        return model.form().entries().stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
    }
}
