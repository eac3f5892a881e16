package mx.ventanilla.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import mx.ventanilla.core.Messages;
import mx.ventanilla.fx.Command;
import org.junit.jupiter.api.Test;

class CommandRegistryTest {
    @Test
    void refusesTwoCommandsWithOneKeyOnAScreen() {
        assertThatThrownBy(() -> new CommandRegistry(List.of(Command.of("reception", "walkIn", "fth-zap", "F2"),
                Command.of("reception", "book", "fth-zap", "F2")))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CommandRegistry(List.of(Command.of("reception", "walkIn", "fth-zap", "Ctrl+K"),
                Command.of(Command.EVERYWHERE, "palette", "fth-zap", "Ctrl+K"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void letsTwoScreensUseOneKey() {
        assertThat(new CommandRegistry(List.of(Command.of("reception", "walkIn", "fth-zap", "F2"),
                Command.of("agenda", "nextFree", "fth-zap", "F2"))).all()).hasSize(2);
    }

    @Test
    void refusesTwoCommandsWithOneName() {
        assertThatThrownBy(() -> new CommandRegistry(List.of(Command.of("agenda", "move", "fth-zap"),
                Command.of("agenda", "move", "fth-zap")))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hasWordsForEveryCommandOfTheShellInBothLanguages() {
        for (Locale language : List.of(Messages.SPANISH, Messages.ENGLISH)) {
            Messages messages = new Messages(language);
            assertThat(new CommandRegistry(ShellCommands.all()).all())
                    .allSatisfy(command -> assertThat(messages.text(command.textKey())).isNotBlank());
        }
    }

    @Test
    void printsKeysAsTheKeyboardDoes() {
        assertThat(Command.of("a", "b", "c", "Shortcut+Shift+L").keyText()).isEqualTo("Ctrl+Mayús+L");
        assertThat(Command.of("a", "b", "c", "DELETE").keyText()).isEqualTo("Supr");
        assertThat(Command.of("a", "b", "c", "Alt+1").keyText()).isEqualTo("Alt+1");
        assertThat(Command.of("a", "b", "c", "ENTER").keyText()).isEqualTo("↵");
        assertThat(Command.of("a", "b", "c").keyText()).isEmpty();
    }
}
