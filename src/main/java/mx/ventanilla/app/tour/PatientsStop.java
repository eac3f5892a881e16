package mx.ventanilla.app.tour;

import static javafx.scene.input.KeyCode.D;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.F2;
import static javafx.scene.input.KeyCode.F3;
import static javafx.scene.input.KeyCode.F5;
import static javafx.scene.input.KeyCode.F6;
import static javafx.scene.input.KeyCode.F7;
import static javafx.scene.input.KeyCode.F8;
import static javafx.scene.input.KeyCode.F9;
import static javafx.scene.input.KeyCode.Z;
import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

/** Pacientes: a search, a file with its family, its copy and papers, covers that end soon, correcting it, joining two records, the pairs to decide. */
final class PatientsStop implements TourStop {
    @Override
    public String name() {
        return "patients";
    }

    @Override
    public void walk(Hands hands) {
        hands.open("patients").shoot("idle").type("garcia").shoot("found").press(ENTER).await("fileFamily")
                .shoot("file");
        hands.press(F8, SHIFT_DOWN).await("noticeImage").shoot("privacy").press(ESCAPE).press(F9, SHIFT_DOWN)
                .await("documentRows").shoot("papers").press(ESCAPE).press(F7, SHIFT_DOWN).await("expiringTable")
                .shoot("expiring").press(ESCAPE);
        hands.press(F6, SHIFT_DOWN).await("coverAnswerField").press(DOWN).press(DOWN).shoot("cover-check")
                .press(ESCAPE).press(F8).await("deathDayField").shoot("death").press(ESCAPE);
        hands.press(F2).shoot("edit").clear("phoneField").type("4155550199").press(ENTER, SHORTCUT_DOWN)
                .shoot("corrected")
                .press(Z, SHORTCUT_DOWN).shoot("correction-undone").press(F3).shoot("relative").press(ESCAPE);
        hands.press(F6).type("lopez").shoot("choose-other").press(ENTER).await("uniteButton").shoot("join")
                .press(ENTER, SHORTCUT_DOWN).shoot("joined");
        hands.press(F9).press(F5).shoot("pairs").press(D).shoot("pairs-decided").press(ESCAPE);
    }
}
