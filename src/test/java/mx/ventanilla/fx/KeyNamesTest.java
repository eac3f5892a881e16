package mx.ventanilla.fx;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyNamesTest {
    @ParameterizedTest
    @CsvSource({"PLUS,false,true,true", "ADD,false,true,true", "EQUALS,true,true,true", "EQUALS,false,true,true",
            "ADD,false,false,false", "MINUS,false,true,false"})
    void plusIsPressedWhereverAKeyboardHasIt(KeyCode code, boolean shift, boolean control, boolean pressed) {
        KeyCombination plus = new KeyCodeCombination(KeyCode.PLUS, KeyCombination.SHORTCUT_DOWN);
        KeyEvent event = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false);
        assertThat(KeyNames.isPressed(plus, event)).isEqualTo(pressed);
    }
}
