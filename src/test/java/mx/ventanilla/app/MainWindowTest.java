package mx.ventanilla.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import mx.ventanilla.core.Messages;
import mx.ventanilla.fx.Appearance;
import mx.ventanilla.fx.FaultReport;
import mx.ventanilla.fx.Magnification;
import mx.ventanilla.support.CssWarnings;
import mx.ventanilla.support.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MainWindowTest {
    private final List<DemoWindow> made = new ArrayList<>();
    private final CssWarnings complaints = new CssWarnings();
    private Screen screen;
    private DemoWindow demo;

    @BeforeEach
    void opensOnReception() {
        screen = Screen.show(1366, 768, () -> {
            made.add(new DemoWindow(Messages.SPANISH));
            return made.getFirst().root();
        });
        demo = made.getFirst();
        screen.doing(() -> demo.window.show("reception"));
    }

    @AfterEach
    void closesWithoutAComplaint() {
        screen.doing(demo.window::close);
        screen.close();
        complaints.close();
        assertThat(complaints.caught()).isEmpty();
    }

    @Test
    void tellsWhereAndWhenAndWho() {
        assertThat(words("#unitLabel")).isEqualTo("UMF 1 · San Miguel");
        assertThat(words("#clockLabel")).isEqualTo("09:42");
        assertThat(words("#dateLabel")).isEqualTo("mar 24 nov");
        assertThat(words("#personName")).isEqualTo("Laura Peralta");
        assertThat(screen.lookup("#syncButton").queryAs(Button.class).getText()).isEqualTo("Al día · 02:13");
    }

    @Test
    void tellsTheShiftThatBeganAndTheNewNameOfTheUnit() {
        String[] now = {"UMF 1", "Matutino"};
        screen.doing(() -> demo.model.follow(() -> new Whereabouts(now[0], now[1])));
        now[0] = "UMF 1 Insurgentes";
        now[1] = "Vespertino";
        screen.await(() -> words("#shiftLabel").equals("Vespertino"));
        assertThat(words("#unitLabel")).isEqualTo("UMF 1 Insurgentes");
    }

    @Test
    void startsWithTheCursorWhereTheWorkBegins() {
        assertThat(screen.scene().getFocusOwner().getId()).isEqualTo("receptionField");
    }

    @Test
    void opensAWorkspaceOnceAndKeepsWhatWasTyped() {
        screen.write("gar");
        screen.clickOn("#agendaRailItem");
        screen.clickOn("#receptionRailItem");
        assertThat(screen.lookup("#receptionField").queryAs(TextField.class).getText()).isEqualTo("gar");
        assertThat(demo.workspaces.getFirst().asked).containsOnlyOnce("open");
        screen.press(KeyCode.ALT).type(KeyCode.LEFT).release(KeyCode.ALT);
        assertThat(screen.lookup("#agendaScreen").tryQuery()).isPresent();
    }

    @Test
    void carriesOutAScreensKeyWhileSomebodyTypes() {
        screen.write("gar").type(KeyCode.F2);
        assertThat(demo.workspaces.getFirst().asked).contains("walkIn");
    }

    @Test
    void keepsFromTheRoleWhatItMayNotDo() {
        screen.clickOn("#agendaRailItem").type(KeyCode.F12);
        assertThat(demo.workspaces.get(1).asked).doesNotContain("nextFree");
        assertThat(demo.window.commands().of("agenda")).isEmpty();
    }

    @Test
    void opensHelpWithItsKeysAndClosesItFirstOnEscape() {
        screen.type(KeyCode.F1);
        assertThat(screen.lookup("#helpDrawer").query().isVisible()).isTrue();
        assertThat(screen.lookup("#helpKeysHere .key-cap").queryAs(Label.class).getText()).isEqualTo("F2");
        screen.type(KeyCode.ESCAPE);
        assertThat(demo.model.helpShownProperty().get()).isFalse();
        assertThat(demo.workspaces.getFirst().asked).doesNotContain("stepBack");
        screen.type(KeyCode.ESCAPE);
        assertThat(demo.workspaces.getFirst().asked).contains("stepBack");
    }

    @Test
    void findsAnActionWithAFewLetters() {
        palette().write("bloq").type(KeyCode.ENTER);
        assertThat(demo.asked).containsExactly("lock");
        assertThat(screen.scene().getFocusOwner().getId()).isEqualTo("receptionField");
    }

    @Test
    void findsAPatientFromAnywhere() {
        palette().write("mariaelena").type(KeyCode.ENTER);
        assertThat(demo.workspaces.getFirst().asked).contains("patient " + DemoWindow.PATIENT);
    }

    @Test
    void goesToAWorkspaceFromThePalette() {
        palette().write("sincro").type(KeyCode.ENTER);
        assertThat(screen.lookup("#syncScreen").tryQuery()).isPresent();
    }

    @Test
    void leavesThePaletteWithoutDoingAnything() {
        palette().write("bloq").type(KeyCode.ESCAPE);
        assertThat(demo.asked).isEmpty();
        screen.type(KeyCode.F2);
        assertThat(demo.workspaces.getFirst().asked).contains("walkIn");
    }

    @Test
    void hidesPatientsWhileItIsLocked() {
        screen.write("gar");
        screen.doing(() -> demo.content.lock(new Label("bloqueado")));
        screen.type(KeyCode.F2);
        assertThat(demo.workspaces.getFirst().asked).doesNotContain("walkIn");
        assertThat(screen.lookup("#mainWindow").query().getParent().isVisible()).isFalse();
        screen.doing(demo.content::unlock);
        assertThat(screen.scene().getFocusOwner().getId()).isEqualTo("receptionField");
        assertThat(screen.lookup("#receptionField").queryAs(TextField.class).getText()).isEqualTo("gar");
    }

    @Test
    void tellsFaultsOneAfterTheOtherAndThenGoesOn() {
        screen.doing(() -> {
            demo.content.show(FaultReport.of("signin.task", new IllegalStateException(), Instant.EPOCH));
            demo.content.show(FaultReport.of("palette.list.empty", new IllegalStateException(), Instant.EPOCH));
        });
        screen.type(KeyCode.F2);
        assertThat(demo.workspaces.getFirst().asked).doesNotContain("walkIn");
        assertThat(words("#faultTask")).contains("Comprobar el usuario");
        screen.type(KeyCode.ENTER);
        assertThat(words("#faultTask")).contains("Nada coincide");
        screen.type(KeyCode.ENTER, KeyCode.F2);
        assertThat(demo.workspaces.getFirst().asked).contains("walkIn");
        assertThat(screen.scene().getFocusOwner().getId()).isEqualTo("receptionField");
    }

    @Test
    void foldsTheRailWhenThereIsNoRoomForWords() {
        double wide = screen.lookup("#rail").query().getLayoutBounds().getWidth();
        screen.doing(() -> screen.theme().choose(Magnification.DOUBLE));
        assertThat(screen.lookup("#rail").query().getLayoutBounds().getWidth()).isLessThan(wide / 2);
    }

    @Test
    void asksForAnotherAppearanceLanguageOrPerson() {
        palette().write("apariencia").type(KeyCode.ENTER);
        palette().write("idioma").type(KeyCode.ENTER);
        palette().write("cambiar de usu").type(KeyCode.ENTER);
        assertThat(demo.asked).containsExactly(Appearance.DARK.name(), "en", "changeUser");
    }

    private Screen palette() {
        screen.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
        assertThat(screen.scene().getFocusOwner().getId()).isEqualTo("paletteField");
        return screen;
    }

    private String words(String id) {
        return screen.lookup(id).queryAs(Label.class).getText();
    }
}
