package mx.ventanilla.app.tour;

import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.UP;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import mx.ventanilla.app.practice.PracticeRoster;
import mx.ventanilla.core.TemporaryFolder;
import mx.ventanilla.patient.roster.RosterField;

/** A roster on its way in: not found, looked at, a column taken from nowhere, under way, done. */
final class RosterStop implements TourStop {
    private static final int ROWS = 6000;
    private static final int ROOMS = 10;
    private static final String REJECTED = "1298,,RUIZ,,TOMAS,,31/02/2001,H,GT,UMF 1,1,M,,,,,,SI,";

    @Override
    public String name() {
        return "roster";
    }

    @Override
    public TourPerson person() {
        return TourPerson.ADMIN;
    }

    @Override
    public void walk(Hands hands) {
        try (TemporaryFolder folder = new TemporaryFolder("ventanilla-padron")) {
            Path file = write(folder.path().resolve("padron.csv"), hands);
            hands.open("admin").section("roster").focus("fileField").type("/no/hay/padron.csv").press(ENTER)
                    .shoot("not-found").clear("fileField").type(file.toString()).press(ENTER).shoot("preview");
            hands.focus("NSSColumnField").press(UP).shoot("nss-missing").press(DOWN);
            hands.focus("SEXColumnField").shoot("columns").focus("fileField");
            hands.pressAndSee("importing", ENTER, SHORTCUT_DOWN).await("rosterReport").shoot("done");
        }
    }

    private static Path write(Path file, Hands hands) {
        List<String> lines = new ArrayList<>();
        lines.add(Arrays.stream(RosterField.values()).map(RosterField::code).collect(Collectors.joining(",")));
        lines.add(REJECTED);
        PracticeRoster.rows(ROWS, hands.context().clock(), ROOMS, DateTimeFormatter.ofPattern("dd/MM/uuuu"),
                row -> lines.add(String.join(",", row)));
        try {
            return Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
