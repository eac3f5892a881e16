package mx.ventanilla.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.Problem;
import mx.ventanilla.fx.ViewLoader;
import mx.ventanilla.support.CssWarnings;
import mx.ventanilla.support.InlineTaskRunner;
import mx.ventanilla.support.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SignInTest {
    private final List<String> opened = new ArrayList<>();
    private final ViewLoader loader = new ViewLoader(new Messages(Messages.SPANISH));
    private final CssWarnings complaints = new CssWarnings();
    private String ownPassword = "";
    private final SignInViewModel model = new SignInViewModel(new InlineTaskRunner(), this::open, opened::add)
            .settingOwnWith((name, given, own) -> ownPassword = new String(own));
    private Screen screen;

    @AfterEach
    void closesWithoutAComplaint() {
        screen.close();
        complaints.close();
        assertThat(complaints.caught()).isEmpty();
    }

    @Test
    void letsInWithTheKeyboardAlone() {
        screen = Screen.show(1366, 768, this::signIn);
        screen.write("laura").type(KeyCode.TAB).write("correcta").type(KeyCode.ENTER);
        assertThat(opened).containsExactly("laura");
        assertThat(model.passwordProperty().get()).isEmpty();
    }

    @Test
    void enterAfterTheNameLeadsToThePassword() {
        screen = Screen.show(1366, 768, this::signIn);
        screen.write("laura").type(KeyCode.ENTER).write("correcta").type(KeyCode.ENTER);
        assertThat(opened).containsExactly("laura");
    }

    @Test
    void doesNothingWhileTheFormIsHalfFilled() {
        screen = Screen.show(1366, 768, this::signIn);
        screen.write("laura").type(KeyCode.ENTER);
        assertThat(opened).isEmpty();
        assertThat(screen.lookup("#signInProblem").query().isVisible()).isFalse();
    }

    @Test
    void saysWhyItDoesNotOpenAndStandsReadyForAnotherTry() {
        screen = Screen.show(1366, 768, this::signIn);
        screen.write("laura").type(KeyCode.TAB).write("otra").type(KeyCode.ENTER);
        assertThat(opened).isEmpty();
        assertThat(screen.lookup("#signInProblem").query().isVisible()).isTrue();
        assertThat(screen.lookup("#signInProblemLabel").queryAs(Label.class).getText()).isEqualTo("2 conflictos");
        assertThat(screen.scene().getFocusOwner().getId()).isEqualTo("passwordField");
        screen.write("correcta");
        assertThat(screen.lookup("#signInProblem").query().isVisible()).isFalse();
        screen.type(KeyCode.ENTER);
        assertThat(opened).containsExactly("laura");
    }

    @Test
    void unlocksForTheSamePersonOnly() {
        screen = Screen.show(1366, 768, () -> loader.load(new LockController(model, loader.messages(),
                new SignedIn("laura", "Laura Peralta", "Asistente médica"), () -> opened.add("otra persona"))).root());
        assertThat(screen.lookup("#userNameField").tryQueryAs(TextField.class)).isEmpty();
        screen.clickOn("#lockPasswordField").write("correcta").type(KeyCode.ENTER);
        screen.clickOn("#otherPersonButton");
        assertThat(opened).containsExactly("laura", "otra persona");
    }

    @Test
    void tiesEachLabelToItsField() {
        screen = Screen.show(1366, 768, this::signIn);
        assertThat(screen.lookup(".field-label").queryAllAs(Label.class)).extracting(Label::getLabelFor)
                .containsExactly(screen.lookup("#userNameField").query(), screen.lookup("#passwordField").query(),
                        screen.lookup("#ownPasswordField").query(), screen.lookup("#repeatedField").query());
    }

    @Test
    void whoComesWithAOneTimePasswordSetsTheirOwnAndIsIn() {
        screen = Screen.show(1366, 768, this::signIn);
        assertThat(screen.lookup("#ownPasswordBox").query().isVisible()).isFalse();
        screen.write("laura").type(KeyCode.TAB).write("una-vez").type(KeyCode.ENTER);
        assertThat(opened).isEmpty();
        assertThat(screen.scene().getFocusOwner().getId()).isEqualTo("ownPasswordField");
        screen.write("mi frase larga").type(KeyCode.TAB).write("mi frase larg").type(KeyCode.ENTER);
        assertThat(screen.lookup("#signInProblemLabel").queryAs(Label.class).getText()).contains("no son iguales");
        assertThat(ownPassword).isEmpty();
        screen.clickOn("#repeatedField").type(KeyCode.END).write("a").type(KeyCode.ENTER);
        assertThat(ownPassword).isEqualTo("mi frase larga");
        assertThat(opened).containsExactly("laura");
    }

    @Test
    void anotherPersonIsNotAskedForANewPassword() {
        screen = Screen.show(1366, 768, this::signIn);
        screen.write("laura").type(KeyCode.TAB).write("una-vez").type(KeyCode.ENTER);
        assertThat(screen.lookup("#ownPasswordBox").query().isVisible()).isTrue();
        screen.doing(() -> model.userNameProperty().set("marta"));
        assertThat(screen.lookup("#ownPasswordBox").query().isVisible()).isFalse();
    }

    private Parent signIn() {
        return loader.load(new SignInController(model, loader.messages())).root();
    }

    private String open(String userName, char[] password) {
        if (new String(password).equals("una-vez")) {
            throw Problem.of("security.password.one.time");
        }
        if (!ownPassword.isEmpty() && new String(password).equals(ownPassword)) {
            return userName;
        }
        if (!new String(password).equals("correcta")) {
            throw Problem.of("shell.sync.conflicts", 2);
        }
        return userName;
    }
}
