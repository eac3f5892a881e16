package mx.ventanilla.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

class CommandTest {
    @Test
    void aKeyThatNoKeyboardHasIsRefusedAtOnce() {
        assertThatThrownBy(() -> Command.of("admin", "nextSection", "fth-chevron-down", "Shortcut+PAGE_DOWN"))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("PAGE_DOWN");
    }

    @Test
    void itsKeyIsTheOneThatIsPressed() {
        Command next = Command.of("admin", "nextSection", "fth-chevron-down", "Shortcut+Page Down");
        assertThat(next.key()).isNotNull().satisfies(key -> assertThat(
                key.match(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.PAGE_DOWN, false, true, false, false)))
                .isTrue());
        assertThat(next.keyText()).isEqualTo("Ctrl+Av Pág");
    }
}
