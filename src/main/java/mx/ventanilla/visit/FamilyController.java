package mx.ventanilla.visit;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import mx.ventanilla.fx.KeyButton;
import mx.ventanilla.fx.Tone;
import org.jspecify.annotations.Nullable;

/** The person's further data, and everybody with the same NSS. */
@SuppressWarnings("NullAway.Init")
public final class FamilyController {
    private final ReceptionViewModel model;
    private final DeskWords words;

    @FXML
    private VBox familyPage;
    @FXML
    private Label curpValue;
    @FXML
    private Label phoneValue;
    @FXML
    private Label unitValue;
    @FXML
    private Label familyTitle;
    @FXML
    private Label familyCount;
    @FXML
    private VBox familyRows;
    @FXML
    private KeyButton familyBackButton;

    FamilyController(ReceptionViewModel model) {
        this.model = model;
        this.words = model.person().words();
    }

    @FXML
    public void initialize() {
        familyBackButton.setOnAction(event -> model.stepBack());
        familyBackButton.visibleProperty().subscribe(shown -> familyBackButton.setFocusTraversable(shown));
        model.person().personProperty().subscribe(this::show);
        familyPage.visibleProperty().subscribe(this::takeFocus);
    }

    private void takeFocus(boolean shown) {
        if (shown) {
            familyBackButton.requestFocus();
        }
    }

    private void show(@Nullable PersonAtDesk person) {
        if (person == null) {
            return;
        }
        PersonAtDesk.Identity identity = person.identity();
        curpValue.setText(words.curp(identity));
        phoneValue.setText(identity.phone() == null ? "—" : identity.phone());
        unitValue.setText(person.place().unitName() == null ? "—" : person.place().unitName());
        List<Relative> family = person.family();
        familyTitle.setText(words.text("reception.family.title", DeskWords.nss(identity.nss())));
        familyCount.setText(words.text("reception.family.count", family.size()));
        PanelRow.fill(familyRows, family.stream().map(this::row).toList());
        Pages.set(familyRows, !family.isEmpty());
    }

    private PanelRow row(Relative relative) {
        Tone tone = relative.visit() == null ? Tone.NEUTRAL : Tone.OK;
        return new PanelRow(tone, "fth-user", relative.names().display(), words.relative(relative)).leadingTo(
                words.text("reception.notice.act.OpenRelative"), "", () -> model.openPerson(relative.id()));
    }
}
