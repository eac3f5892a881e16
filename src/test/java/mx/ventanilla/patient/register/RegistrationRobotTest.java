package mx.ventanilla.patient.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import mx.ventanilla.fx.ViewLoader;
import mx.ventanilla.patient.Patient;
import mx.ventanilla.support.Screen;
import mx.ventanilla.support.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistrationRobotTest {
    /** A slow typist: 40 words a minute is 200 keys. */
    private static final int KEYS_IN_A_MINUTE = 200;

    @TempDir
    Path folder;

    private RegistrationUnit unit;
    private RegistrationViewModel model;
    private Screen screen;
    private final List<Patient> saved = new ArrayList<>();
    private int keys;

    @BeforeEach
    void open() {
        unit = new RegistrationUnit(TestStores.H2, folder);
        screen = Screen.show(910, 720, () -> {
            model = unit.form();
            model.whenSaved(saved::add);
            return new ViewLoader(unit.messages).load(new RegistrationController(model, () -> {})).root();
        });
        screen.doing(() -> model.open(new RegistrationSubject.NewPerson()));
    }

    @AfterEach
    void close() {
        screen.close();
        unit.close();
    }

    @Test
    void aNewPatientWithAddressLanguageAndRoomTakes129Keys() {
        type("Eva");
        enter();
        type("Lucero");
        enter();
        type("Paz");
        enter();
        type("14031979");
        enter();
        type("m");
        enter();
        type("4151112233");
        enter();
        type("51029487793");
        enter();
        type("1M1979OR");
        enter();
        enter();
        screen.await(() -> screen.lookup("#partBIRTHPLACE").query().isFocused());
        press(KeyCode.TAB);
        enter();
        screen.await(() -> screen.lookup("#streetField").query().isFocused());
        type("Canal 4");
        enter();
        type("Centro");
        enter();
        type("37700");
        enter();
        type("guanaj");
        enter();
        type("allen");
        enter();
        screen.await(() -> screen.lookup("#partCONTACT").query().isFocused());
        press(KeyCode.TAB);
        enter();
        screen.await(() -> screen.lookup("#languageKeyField").query().isFocused());
        type("otom");
        enter();
        press(KeyCode.SPACE);
        enter();
        enter();
        enter();
        enter();
        screen.await(() -> screen.lookup("#roomIdField").query().isFocused());
        type("consultorio 2");
        enter();
        type("turno v");
        screen.push(KeyCode.CONTROL, KeyCode.ENTER);
        keys++;
        screen.await(() -> !saved.isEmpty());
        assertThat(saved).singleElement().satisfies(patient -> {
            assertThat(patient.names().display()).isEqualTo("Lucero Paz, Eva");
            assertThat(patient.nss()).isEqualTo("51029487793");
            assertThat(patient.phone()).isEqualTo("415 111 2233");
            assertThat(patient.stateKey()).isEqualTo("11");
            assertThat(patient.municipalityKey()).isEqualTo("11003");
            assertThat(patient.languageKey()).startsWith("mx-");
            assertThat(patient.needsInterpreter()).isTrue();
            assertThat(patient.roomNumber()).isEqualTo(2);
            assertThat(patient.shiftCode()).isEqualTo("V");
        });
        assertThat(keys).isEqualTo(129).isLessThan(KEYS_IN_A_MINUTE);
    }

    @Test
    void altAndTheUnderlinedLetterLeadToEachField() {
        List<Label> labels = screen.lookup(".field-label").<Label>queryAllAs(Label.class).stream()
                .filter(it -> it.getLabelFor() != null && it.getText().contains("_"))
                .filter(it -> it.localToScene(it.getLayoutBounds()).getHeight() > 0 && isShown(it)).toList();
        assertThat(labels).hasSizeGreaterThan(6);
        for (Label label : labels) {
            screen.doing(() -> screen.lookup("#registrationSaveButton").query().requestFocus());
            screen.push(KeyCode.ALT, KeyCode.valueOf(String.valueOf(letterOf(label)).toUpperCase(Locale.ROOT)));
            assertThat(label.getLabelFor().isFocused() || label.getLabelFor().isFocusWithin()).as(label.getText())
                    .isTrue();
        }
    }

    private static char letterOf(Label label) {
        return label.getText().charAt(label.getText().indexOf('_') + 1);
    }

    private static boolean isShown(Node node) {
        return node == null || (node.isVisible() && isShown(node.getParent()));
    }

    private void type(String text) {
        text.chars().forEach(letter -> {
            screen.doing(() -> {
                var target = screen.scene().getFocusOwner();
                Event.fireEvent(target, new KeyEvent(
                        KeyEvent.KEY_TYPED, String.valueOf((char) letter), "", KeyCode.UNDEFINED,
                        false, false, false, false));
            });
            keys++;
        });
    }

    private void enter() {
        press(KeyCode.ENTER);
    }

    private void press(KeyCode code) {
        screen.push(code);
        keys++;
    }
}
