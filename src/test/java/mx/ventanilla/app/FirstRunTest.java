package mx.ventanilla.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import mx.ventanilla.app.FirstRunViewModelTest.Entered;
import mx.ventanilla.clinic.NewUnit;
import mx.ventanilla.core.Messages;
import mx.ventanilla.fx.Appearance;
import mx.ventanilla.fx.View;
import mx.ventanilla.fx.ViewLoader;
import mx.ventanilla.support.CssWarnings;
import mx.ventanilla.support.InlineTaskRunner;
import mx.ventanilla.support.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FirstRunTest {
    private final List<NewUnit> made = new ArrayList<>();
    private final Entered entered = new Entered();
    private final CssWarnings complaints = new CssWarnings();
    private Screen screen;

    @BeforeEach
    void opens() {
        screen = Screen.show(1366, 768, () -> {
            Messages messages = new Messages(Messages.SPANISH);
            FirstRunViewModel model = new FirstRunViewModel(new InlineTaskRunner(),
                    (unit, administrator, password) -> made.add(unit), entered);
            View<FirstRunController> view = new ViewLoader(messages).load(new FirstRunController(model, messages));
            Platform.runLater(view.controller()::focusDefault);
            return view.root();
        });
    }

    @AfterEach
    void closesWithoutAComplaint() {
        screen.close();
        complaints.close();
        assertThat(complaints.caught()).isEmpty();
    }

    @Test
    void isDoneWithTheKeyboardAlone() {
        picture("unit");
        screen.write("UMF 1 San Miguel");
        screen.type(KeyCode.TAB, 3);
        screen.write("3").type(KeyCode.ENTER);
        assertThat(focused()).isEqualTo("fullNameField");
        screen.write("Laura Peralta").type(KeyCode.TAB, 2);
        screen.write("una frase larga").type(KeyCode.TAB).write("una frase larga");
        assertThat(words("#strengthLabel")).isEqualTo("Contraseña buena.");
        picture("administrator");
        screen.type(KeyCode.ENTER);
        assertThat(made).extracting(NewUnit::rooms).containsExactly(3);
        picture("done");
        screen.type(KeyCode.ENTER);
        assertThat(entered.words).containsExactly("admin RECEPTION");
    }

    @Test
    void entersNothingHalfFilledAndGoesToTheFirstFault() {
        screen.type(KeyCode.TAB).type(KeyCode.TAB).type(KeyCode.ENTER);
        assertThat(made).isEmpty();
        assertThat(focused()).isEqualTo("unitNameField");
        assertThat(words("#unitNameProblem")).startsWith("Escriba el nombre");
        assertThat(words("#roomsProblem")).startsWith("Indique cuántos");
        picture("faults");
        screen.type(KeyCode.F2);
        assertThat(entered.words).containsExactly("practice");
    }

    private String focused() {
        return screen.scene().getFocusOwner().getId();
    }

    private String words(String id) {
        return screen.lookup(id).queryAs(Label.class).getText();
    }

    private void picture(String name) {
        String folder = System.getProperty("ventanilla.pictures");
        if (folder != null) {
            screen.writeTo(Path.of(folder, "firstrun-" + name + ".png"));
            screen.doing(() -> screen.theme().choose(Appearance.DARK));
            screen.writeTo(Path.of(folder, "firstrun-" + name + "-dark.png"));
            screen.doing(() -> screen.theme().choose(Appearance.LIGHT));
        }
    }
}
