package mx.ventanilla.app.tour;

import static javafx.scene.input.KeyCode.A;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.F6;
import static javafx.scene.input.KeyCode.F7;
import static javafx.scene.input.KeyCode.F8;
import static javafx.scene.input.KeyCode.F9;
import static javafx.scene.input.KeyCode.O;
import static javafx.scene.input.KeyCombination.ALT_DOWN;
import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

/** Sincronización: alone, let in, up to date, waiting, failing, two versions side by side, the stick. */
final class SyncStop implements TourStop {
    @Override
    public String name() {
        return "sync";
    }

    @Override
    public TourPerson person() {
        return TourPerson.ADMIN;
    }

    @Override
    public void walk(Hands hands) {
        SyncScenes scenes = new SyncScenes(hands.context().database(), hands.context().clock().instant());
        hands.open("sync").shoot("alone");
        hands.press(F9).type("https://ooad.example:8443").shoot("enrolment");
        scenes.upToDate();
        hands.press(F6).press(F8).shoot("up-to-date");
        scenes.work();
        hands.press(F8).shoot("waiting-and-stick");
        hands.press(F9, SHIFT_DOWN).await("endPage").shoot("end");
        scenes.failing();
        hands.press(F8).shoot("failing");
        hands.press(F7).shoot("aside");
        scenes.conflict();
        hands.press(F6).await("conflictSubject").shoot("conflict");
        hands.press(A, ALT_DOWN).press(O, ALT_DOWN).shoot("chosen");
        hands.press(ENTER, SHORTCUT_DOWN).shoot("applied");
    }
}
