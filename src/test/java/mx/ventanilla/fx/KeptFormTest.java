package mx.ventanilla.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import mx.ventanilla.support.HeldDrafts;
import mx.ventanilla.support.InlineTaskRunner;
import org.junit.jupiter.api.Test;

class KeptFormTest {
    private final HeldDrafts drafts = new HeldDrafts();

    /** The screen of one run of the program. */
    private final class Run {
        final FormEntry.Text note = new FormEntry.Text("note");
        final FormEntry.Day day = new FormEntry.Day("day");
        final FormEntry.Choice<String> who = new FormEntry.Choice<>("who", List.of("Ana", "Eva"), name -> name);
        final KeptForm kept = new KeptForm(List.of(note, day, who), drafts, new InlineTaskRunner());

        Run open(String form) {
            kept.open(form, () -> {
                note.show("");
                day.value().set(null);
                who.value().set(null);
            });
            return this;
        }
    }

    @Test
    void whatWasTypedComesBackInTheNextRunOfTheProgram() {
        Run before = new Run().open("absence");
        before.note.show("Congreso");
        before.day.value().set(LocalDate.of(2027, 3, 5));
        before.who.value().set("Eva");
        Run after = new Run().open("absence");
        assertThat(after.note.stripped()).isEqualTo("Congreso");
        assertThat(after.day.value().get()).isEqualTo(LocalDate.of(2027, 3, 5));
        assertThat(after.who.value().get()).isEqualTo("Eva");
    }

    @Test
    void whatWasCarriedOutOrTakenAwayAgainIsForgotten() {
        Run run = new Run().open("absence");
        run.note.show("Congreso");
        run.kept.forget();
        assertThat(drafts.kept()).isEmpty();
        run.note.show("Otro");
        run.note.show("Congreso");
        assertThat(drafts.kept()).as("nothing is typed any more").isEmpty();
    }

    @Test
    void eachFormHasItsOwnAndLeavingOneKeepsIt() {
        Run run = new Run().open("note.M");
        run.note.show("Falta papel");
        run.open("note.V");
        assertThat(run.note.stripped()).isEmpty();
        run.note.show("Nada");
        run.open("note.M");
        assertThat(run.note.stripped()).isEqualTo("Falta papel");
        run.kept.leave(() -> run.note.show(""));
        assertThat(drafts.kept()).containsOnlyKeys("note.M", "note.V");
    }

    @Test
    void aDraftOfAnotherShapeIsNone() {
        drafts.keep("absence", "[\"one\"]");
        assertThat(new Run().open("absence").note.stripped()).isEmpty();
        drafts.keep("absence", "not JSON");
        assertThat(new Run().open("absence").note.stripped()).isEmpty();
    }
}
