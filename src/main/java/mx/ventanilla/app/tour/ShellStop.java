package mx.ventanilla.app.tour;

import static javafx.scene.input.KeyCode.B;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.F1;
import static javafx.scene.input.KeyCode.F4;
import static javafx.scene.input.KeyCode.K;
import static javafx.scene.input.KeyCode.RIGHT;
import static javafx.scene.input.KeyCode.SPACE;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

/** What stands around every screen: help, palette, the person's menu, the folded rail, notifications. */
final class ShellStop implements TourStop {
    @Override
    public String name() {
        return "shell";
    }

    @Override
    public void walk(Hands hands) {
        hands.press(F1).shoot("help").press(F4).shoot("help-and-notification").press(F1);
        hands.press(K, SHORTCUT_DOWN).shoot("palette").type("her").shoot("palette-typed").press(ESCAPE);
        hands.press(K, SHORTCUT_DOWN).type("acerca").press(ENTER).shoot("about").press(ESCAPE);
        hands.press(B, SHORTCUT_DOWN).shoot("rail-folded").press(B, SHORTCUT_DOWN);
        hands.focus("userMenu").press(SPACE).shoot("menu").press(DOWN).press(DOWN).press(DOWN).press(RIGHT)
                .shoot("menu-of-looks").press(ESCAPE).press(ESCAPE);
    }
}
