package mx.ventanilla.referral.screen;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.layout.VBox;
import mx.ventanilla.fx.Action;
import mx.ventanilla.fx.Command;
import mx.ventanilla.fx.KeyButton;
import mx.ventanilla.fx.Shown;

/** What can be done with the open referral, the usual one first; beyond a few, the others are shown when asked for. */
public final class ActButtons {
    private static final int FEW = 5;
    private final VBox block;
    private final VBox rest = new VBox();
    private final ReferralWords words;
    private final Function<Command, Optional<Action>> actions;

    /** @param actions those that this person may carry out */
    public ActButtons(VBox block, ReferralWords words, Function<Command, Optional<Action>> actions) {
        this.block = block;
        this.words = words;
        this.actions = actions;
        rest.getStyleClass().add("referrals-acts-more");
    }

    public void clear() {
        block.getChildren().clear();
        rest.getChildren().clear();
    }

    public void add(Command command, boolean offered) {
        if (offered) {
            actions.apply(command).ifPresent(action -> place(button(action)));
        }
    }

    private void place(KeyButton button) {
        if (block.getChildren().size() < FEW) {
            block.getChildren().add(button);
            return;
        }
        if (rest.getChildren().isEmpty()) {
            block.getChildren().addAll(more(), rest);
            Shown.when(rest, false);
        }
        rest.getChildren().add(button);
    }

    /** Shows the others, and puts them away again. */
    private KeyButton more() {
        KeyButton more = new KeyButton();
        more.setId("moreActsButton");
        more.getStyleClass().addAll("ghost", "compact");
        more.setMaxWidth(Double.MAX_VALUE);
        name(more, false);
        more.setOnAction(event -> {
            Shown.when(rest, !rest.isVisible());
            name(more, rest.isVisible());
        });
        return more;
    }

    private void name(KeyButton more, boolean open) {
        more.setText(words.text(open ? "referrals.acts.fewer" : "referrals.acts.more"));
        more.setIcon(open ? "fth-chevron-up" : "fth-chevron-down");
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
