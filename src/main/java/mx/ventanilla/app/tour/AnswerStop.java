package mx.ventanilla.app.tour;

import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.J;
import static javafx.scene.input.KeyCode.O;
import static javafx.scene.input.KeyCode.SPACE;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import java.nio.file.Path;
import mx.ventanilla.app.practice.PracticeHospital;

/** A hospital's physician answers a referral. */
final class AnswerStop implements TourStop {
    @Override
    public String name() {
        return "answer";
    }

    @Override
    public TourPerson person() {
        return TourPerson.HOSPITAL_DOCTOR;
    }

    @Override
    public String screen() {
        return "inbox";
    }

    @Override
    public void prepare(Path folder) {
        PracticeHospital.inAFolder(folder);
    }

    @Override
    public void walk(Hands hands) {
        hands.open("inbox").await("tileTO_ANSWER").focus("tileTO_ANSWER").press(SPACE).shoot("to-answer")
                .focus("inboxTable").press(DOWN).await("inboxFilePage").press(O, SHORTCUT_DOWN).shoot("onward")
                .press(ESCAPE).press(J, SHORTCUT_DOWN).await("answerDiagnosisField").shoot("empty")
                .focus("answerDiagnosisField").type("angina").shoot("diagnosis").press(ENTER)
                .focus("answerFindingsField").type("Prueba de esfuerzo positiva en cara anterior.")
                .focus("answerTreatmentField").type("Metoprolol 50 mg cada 12 horas.")
                .focus("answerInstructionsField").type("Continuar tratamiento y vigilar presion.")
                .focus("answerPasswordField").type("practica-segura").focus("answerCodeField").type("482913")
                .shoot("written").press(ENTER).await("inboxTable").shoot("answered");
    }
}
