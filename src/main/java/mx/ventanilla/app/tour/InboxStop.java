package mx.ventanilla.app.tour;

import static javafx.scene.input.KeyCode.D;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.E;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.F6;
import static javafx.scene.input.KeyCode.F7;
import static javafx.scene.input.KeyCode.R;
import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import java.nio.file.Path;
import mx.ventanilla.app.practice.PracticeHospital;

/** A hospital's referral desk receives, gives an appointment, returns, and sends its word back by file. */
final class InboxStop implements TourStop {
    @Override
    public String name() {
        return "inbox";
    }

    @Override
    public TourPerson person() {
        return TourPerson.HOSPITAL_DESK;
    }

    @Override
    public void prepare(Path folder) {
        PracticeHospital.inAFolder(folder);
    }

    @Override
    public void walk(Hands hands) {
        hands.open("inbox").await("inboxTable").shoot("lists").focus("inboxTable").press(DOWN).await("inboxFilePage")
                .shoot("opened").press(R, SHORTCUT_DOWN).focus("inboxTable").press(DOWN).press(D, SHORTCUT_DOWN)
                .await("offerList").shoot("accept").press(ENTER).shoot("accepted").focus("inboxTable").press(DOWN)
                .press(E, SHORTCUT_DOWN).await("returnReasonField").shoot("return").press(ESCAPE)
                .press(F6, SHIFT_DOWN).await("exchangeScreen").shoot("send").press(ESCAPE).press(F7, SHIFT_DOWN)
                .focus("inFileField").type("/nada/aqui.ventanilla-referencia").press(ENTER).shoot("open-problem")
                .press(ESCAPE);
    }
}
