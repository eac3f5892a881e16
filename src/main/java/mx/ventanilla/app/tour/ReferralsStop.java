package mx.ventanilla.app.tour;

import static javafx.scene.input.KeyCode.A;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.F10;
import static javafx.scene.input.KeyCode.F2;
import static javafx.scene.input.KeyCode.F3;
import static javafx.scene.input.KeyCode.F9;
import static javafx.scene.input.KeyCode.G;
import static javafx.scene.input.KeyCode.N;
import static javafx.scene.input.KeyCode.TAB;
import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

/** A doctor writes a referral, signs it, and notes what the hospital says. */
final class ReferralsStop implements TourStop {
    @Override
    public String name() {
        return "referrals";
    }

    @Override
    public TourPerson person() {
        return TourPerson.DOCTOR;
    }

    @Override
    public void walk(Hands hands) {
        hands.open("referrals").await("referralsScreen").shoot("lists").press(N, SHORTCUT_DOWN)
                .await("referralPatientField").shoot("for-whom").press(DOWN).press(ENTER).await("diagnosisField")
                .shoot("empty").focus("specialtyField").press(DOWN).press(DOWN).press(DOWN);
        write(hands);
        hands.press(ENTER, SHORTCUT_DOWN).await("passwordField").shoot("set-code").focus("passwordField")
                .type("practica-segura").focus("codeField").type("482913").press(ENTER).shoot("sign").focus("codeField")
                .type("482913").press(ENTER).await("referralTable").shoot("signed").focus("referralTable").press(DOWN)
                .await("filePage").shoot("opened").press(F2).shoot("contact").press(ESCAPE).press(F3).shoot("news")
                .press(ESCAPE)
                .press(G, SHORTCUT_DOWN).await("panelCodeField").shoot("addendum").press(ESCAPE)
                .press(F10, SHIFT_DOWN).await("documentFileField").shoot("export").press(ESCAPE)
                .press(F9, SHIFT_DOWN).await("panelReasonField").shoot("cancel").press(ESCAPE);
        hands.open("admin").await("codePasswordField").shoot("signing-code");
    }

    private static void write(Hands hands) {
        hands.focus("diagnosisField").type("anginas").shoot("diagnosis").press(ENTER).focus("reasonField")
                .type("Amigdalitis de repeticion, valorar cirugia.").focus("illnessField")
                .type("Siete cuadros en un año, con fiebre y dolor al tragar.").press(TAB);
        hands.focus("vitalBLOOD_PRESSURE").type("118/76").focus("vitalHEART_RATE").type("78")
                .focus("vitalRESPIRATORY_RATE").type("18").focus("vitalTEMPERATURE").type("366").shoot("fault")
                .focus("vitalTEMPERATURE").press(A, SHORTCUT_DOWN).type("36.6").focus("vitalWEIGHT").type("19")
                .shoot("written");
    }
}
