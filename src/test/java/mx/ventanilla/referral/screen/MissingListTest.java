package mx.ventanilla.referral.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mx.ventanilla.core.Finding;
import mx.ventanilla.core.Messages;
import mx.ventanilla.referral.Completeness;
import mx.ventanilla.support.Screen;
import org.junit.jupiter.api.Test;

class MissingListTest {
    @Test
    void callsNothingCompleteThatCannotBeSigned() {
        Finding fault = Finding.error("birthDate", "identity.birthDate.future");
        Finding warning = Finding.warning("birthDate", "identity.birthDate.future");
        assertThat(heading(new Completeness(List.of(), Set.of(), List.of(fault), 17))).isEqualTo("Revise 1 dato");
        assertThat(heading(new Completeness(List.of(), Set.of(), List.of(warning), 17)))
                .isEqualTo("Completa: 17 de 17");
        assertThat(heading(new Completeness(List.of(), Set.of(), List.of(), 17))).isEqualTo("Completa: 17 de 17");
    }

    private static String heading(Completeness completeness) {
        Label[] title = new Label[1];
        try (Screen screen = Screen.show(300, 200, () -> {
            title[0] = new Label();
            new MissingList(title[0], new ProgressBar(), new VBox(),
                    new ReferralWords(new Messages(Messages.SPANISH), Clock.systemUTC()), field -> Optional.empty())
                    .show(completeness);
            return new StackPane(title[0]);
        })) {
            return title[0].getText();
        }
    }
}
