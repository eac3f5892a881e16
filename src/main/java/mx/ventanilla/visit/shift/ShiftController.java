package mx.ventanilla.visit.shift;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import mx.ventanilla.core.Messages;
import mx.ventanilla.fx.Icons;
import mx.ventanilla.fx.KeyCap;
import mx.ventanilla.fx.Section;

/** The parts of Turno in a row above, and the one that is chosen. */
@SuppressWarnings("NullAway.Init")
public final class ShiftController {
    private final List<Section> sections;
    private final Function<Section, Parent> contents;
    private final Messages messages;
    private final ToggleGroup group = new ToggleGroup();
    private final List<ToggleButton> buttons = new ArrayList<>();
    private Section chosen;
    @FXML
    private HBox partChoice;
    @FXML
    private StackPane partContent;

    ShiftController(List<Section> sections, Function<Section, Parent> contents, Messages messages) {
        this.sections = List.copyOf(sections);
        this.contents = contents;
        this.messages = messages;
        this.chosen = sections.getFirst();
    }

    @FXML
    public void initialize() {
        sections.forEach(this::addButton);
        buttons.getFirst().getStyleClass().add("first");
        buttons.getLast().getStyleClass().add("last");
        show(chosen);
    }

    private void addButton(Section section) {
        ToggleButton button = new ToggleButton(messages.text("shift.section." + section.id()));
        button.setId(section.id() + "PartButton");
        button.setToggleGroup(group);
        button.setGraphic(new HBox(Icons.of(section.icon(), "icon-s"), new Label(button.getText()),
                new KeyCap("Alt+" + (buttons.size() + 1))));
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getGraphic().getStyleClass().add("shift-part");
        button.setOnAction(event -> choose(section));
        buttons.add(button);
        partChoice.getChildren().add(button);
    }

    void choose(Section section) {
        show(section);
        section.focusDefault();
    }

    private void show(Section section) {
        chosen = section;
        group.selectToggle(buttons.get(sections.indexOf(section)));
        partContent.getChildren().setAll(contents.apply(section));
    }

    Section chosen() {
        return chosen;
    }

    StackPane content() {
        return partContent;
    }
}
