package mx.ventanilla.app;

import java.util.List;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import mx.ventanilla.core.Messages;
import mx.ventanilla.fx.FocusPlace;
import mx.ventanilla.fx.Icons;
import mx.ventanilla.fx.Section;
import org.jspecify.annotations.Nullable;

/** The list of the parts of Administración, and the one that is chosen. */
@SuppressWarnings("NullAway.Init")
public final class AdminController {
    private final List<Section> sections;
    private final Function<Section, Parent> contents;
    private final Messages messages;

    @FXML
    private ListView<Section> sectionList;
    @FXML
    private StackPane sectionContent;

    public AdminController(List<Section> sections, Function<Section, Parent> contents, Messages messages) {
        this.sections = sections;
        this.contents = contents;
        this.messages = messages;
    }

    @FXML
    public void initialize() {
        sectionList.setCellFactory(list -> new SectionCell());
        sectionList.getItems().setAll(sections);
        sectionList.getSelectionModel().selectedItemProperty().addListener((property, old, section) -> show(section));
        sectionList.addEventHandler(KeyEvent.KEY_PRESSED, this::enter);
        sectionList.getSelectionModel().selectFirst();
    }

    private void show(@Nullable Section section) {
        if (section != null) {
            sectionContent.getChildren().setAll(contents.apply(section));
        }
    }

    private void enter(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.RIGHT) {
            event.consume();
            chosen().focusDefault();
        }
    }

    void choose(Section section) {
        sectionList.getSelectionModel().select(section);
        section.focusDefault();
    }

    /** Goes so many parts down the list. */
    void step(int parts) {
        int next = sectionList.getSelectionModel().getSelectedIndex() + parts;
        choose(sections.get(Math.floorMod(next, sections.size())));
    }

    Section chosen() {
        return sectionList.getSelectionModel().getSelectedItem();
    }

    StackPane content() {
        return sectionContent;
    }

    void focusDefault() {
        sectionList.requestFocus();
    }

    /** From a part back to the list. */
    boolean stepBack() {
        boolean inside = FocusPlace.isWithin(sectionContent);
        if (inside) {
            sectionList.requestFocus();
        }
        return inside;
    }

    private final class SectionCell extends ListCell<Section> {
        @Override
        protected void updateItem(@Nullable Section section, boolean empty) {
            super.updateItem(section, empty);
            setPrefWidth(0);
            setText(empty || section == null ? null : messages.text("admin." + section.id() + ".title"));
            setGraphic(empty || section == null ? null : Icons.of(section.icon()));
        }
    }
}
