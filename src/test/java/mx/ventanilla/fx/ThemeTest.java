package mx.ventanilla.fx;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.collections.FXCollections;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import mx.ventanilla.support.CssWarnings;
import mx.ventanilla.support.Screen;
import org.controlsfx.control.SearchableComboBox;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

class ThemeTest {
    @Test
    void drawsEveryControlWithoutAComplaintInBothAppearances() {
        try (CssWarnings complaints = new CssWarnings()) {
            Screen screen = Screen.show(900, 760, ThemeTest::everyControl);
            for (Appearance appearance : Appearance.values()) {
                screen.doing(() -> screen.theme().choose(appearance));
            }
            screen.close();
            assertThat(complaints.caught()).isEmpty();
        }
    }

    @Test
    void bringsItsOwnLetters() {
        Screen screen = Screen.show(300, 200, () -> new VBox(new Label("Ñandú")));
        Font font = WaitForAsyncUtils.waitForAsyncFx(5_000,
                () -> screen.lookup(".label").queryAs(Label.class).getFont());
        assertThat(font.getFamily()).isEqualTo("Roboto");
        assertThat(Font.getFamilies()).contains("Roboto", "Roboto Medium");
        screen.close();
    }

    @Test
    void laysOutForHalfTheWidthAtDoubleSize() {
        VBox content = new VBox();
        Screen screen = Screen.show(800, 600, () -> content);
        screen.doing(() -> screen.theme().choose(Magnification.DOUBLE));
        assertThat(content.getWidth()).isEqualTo(screen.scene().getWidth() / 2);
        assertThat(content.localToScene(content.getLayoutBounds()).getWidth()).isEqualTo(screen.scene().getWidth());
        screen.close();
    }

    private static Parent everyControl() {
        KeyButton primary = new KeyButton();
        primary.getStyleClass().addAll("primary", "xl");
        primary.setText("Registrar llegada");
        primary.setKeys("↵");
        KeyButton plain = new KeyButton();
        plain.setText("Urgencia");
        plain.setIcon("fth-zap");
        plain.setKeys("F4");
        SearchBox search = new SearchBox();
        search.setPromptText("Buscar");
        InitialsBadge badge = new InitialsBadge();
        badge.show("María", "García");
        HighlightText name = new HighlightText();
        name.showMatches("García Martínez, María Elena", "garcia mar");
        TableView<String> table = new TableView<>(FXCollections.observableArrayList("1", "2"));
        table.getColumns().add(new TableColumn<>("N.º"));
        EmptyState empty = new EmptyState();
        empty.setTitle("Nadie espera");
        return new VBox(8, primary, plain, search, badge, name, new StateLabel(Tone.WARN, "fth-clock", "Por vencer"),
                new Chip(Tone.OK, "fth-check", "Vigente"), empty, table,
                new ListView<>(FXCollections.observableArrayList("a")),
                new ComboBox<>(FXCollections.observableArrayList("a")),
                new SearchableComboBox<>(FXCollections.observableArrayList("a")), new CheckBox("x"), new Hyperlink("y"),
                new ProgressBar(0.5), new Spinner<Integer>(1, 9, 1), new TextArea(), new TextField(), new DateField(),
                new TimeField());
    }
}
