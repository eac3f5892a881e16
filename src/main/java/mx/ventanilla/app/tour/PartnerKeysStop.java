package mx.ventanilla.app.tour;

import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.PAGE_UP;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import java.nio.file.Path;
import mx.ventanilla.app.practice.PracticeHospital;

/** The keys of partner units, in the administration of a hospital. */
final class PartnerKeysStop implements TourStop {
    @Override
    public String name() {
        return "partner-keys";
    }

    @Override
    public TourPerson person() {
        return TourPerson.HOSPITAL_ADMIN;
    }

    @Override
    public String screen() {
        return "admin";
    }

    @Override
    public void prepare(Path folder) {
        PracticeHospital.inAFolder(folder);
    }

    @Override
    public void walk(Hands hands) {
        hands.open("admin").press(PAGE_UP, SHORTCUT_DOWN).await("keysTable").shoot("keys").focus("keySourceField")
                .type("VK1.nada").press(ENTER).shoot("problem");
    }
}
