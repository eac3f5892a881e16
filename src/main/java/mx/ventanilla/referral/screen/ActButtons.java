package mx.ventanilla.referral.screen;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.layout.VBox;
import mx.ventanilla.fx.Action;
import mx.ventanilla.fx.Command;
import mx.ventanilla.fx.KeyButton;

/** What can be done with the open referral, one button under the other; the first is the usual one. */
public final class ActButtons {
    private final VBox block;
    private final ReferralWords words;
    private final Function<Command, Optional<Action>> actions;

    /** @param actions those that this person may carry out */
    public ActButtons(VBox block, ReferralWords words, Function<Command, Optional<Action>> actions) {
        this.block = block;
        this.words = words;
        this.actions = actions;
    }

    public void clear() {
        block.getChildren().clear();
    }

    public void add(Command command, boolean offered) {
        if (offered) {
            actions.apply(command).ifPresent(action -> block.getChildren().add(button(action)));
        }
    }

    private KeyButton button(Action action) {
        KeyButton button = new KeyButton();
        button.setId(action.command().name() + "Button");
        button.setText(words.text(action.command().textKey()));
        button.getStyleClass().addAll(block.getChildren().isEmpty() ? List.of("primary") : List.of("ghost", "compact"));
        button.setMaxWidth(Double.MAX_VALUE);
        button.act(action);
        return button;
    }
}
