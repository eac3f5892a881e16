package mx.ventanilla.app.tour;

import static javafx.scene.input.KeyCode.ENTER;

import java.nio.file.Path;
import mx.ventanilla.core.TemporaryFolder;

/** A backup made and put back, with its questions. The last stop: everybody has to sign in again afterwards. */
final class RestoreStop implements TourStop {
    @Override
    public String name() {
        return "restore";
    }

    @Override
    public TourPerson person() {
        return TourPerson.ADMIN;
    }

    @Override
    public void walk(Hands hands) {
        try (TemporaryFolder folder = new TemporaryFolder("ventanilla-respaldo")) {
            Path file = folder.path().resolve("respaldo.zip");
            hands.open("admin").section("backup").clear("backupFileField").type(file.toString())
                    .pressAndSee("making", ENTER).await("backupReport").shoot("made");
            hands.focus("restoreFileField").type(file.toString()).press(ENTER).await("restorePasswordField")
                    .shoot("question").type("equivocada").press(ENTER).shoot("refused").clear("restorePasswordField")
                    .type(TourWindow.PASSWORD).pressAndSee("under-way", ENTER).await("newsSignInButton")
                    .shoot("restored");
        }
    }
}
