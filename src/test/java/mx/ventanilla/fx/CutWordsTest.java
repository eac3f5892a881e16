package mx.ventanilla.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import mx.ventanilla.support.Screen;
import org.junit.jupiter.api.Test;

class CutWordsTest {
    private static final String WORDS = "Traumatología y Ortopedia";

    @Test
    void findsWhatHasTooLittleRoomAndNothingElse() {
        try (Screen screen = Screen.show(400, 200, () -> new VBox(narrow(new Label(WORDS)), new Label(WORDS),
                narrow(new Label("Urología")), hidden(narrow(new Label("Nobody sees it at all")))))) {
            assertThat(cutOn(screen)).containsExactly(WORDS);
        }
    }

    @Test
    void wordsThatEndInDotsOfTheirOwnAreWhole() {
        try (Screen screen = Screen.show(400, 200, () -> new VBox(new Button("Restaurar...")))) {
            assertThat(cutOn(screen)).isEmpty();
        }
    }

    private static List<String> cutOn(Screen screen) {
        List<String> found = new ArrayList<>();
        screen.doing(() -> found.addAll(CutWords.in(screen.scene().getRoot())));
        return found;
    }

    private static Label narrow(Label label) {
        label.setMaxWidth(60);
        return label;
    }

    private static Label hidden(Label label) {
        label.setVisible(false);
        return label;
    }
}
