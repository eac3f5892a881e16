package mx.ventanilla.sync.screen;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import mx.ventanilla.fx.EmptyState;
import mx.ventanilla.fx.KeyButton;
import mx.ventanilla.fx.Shown;
import mx.ventanilla.sync.PutAside;

/** What came from the region and could not be written here, with the reason. */
@SuppressWarnings("NullAway.Init")
public final class AsideController {
    private final SyncViewModel model;
    private final SyncActions actions;
    private final SyncWords words;

    @FXML
    private KeyButton retryButton;
    @FXML
    private ScrollPane asideScroll;
    @FXML
    private VBox asideRows;
    @FXML
    private EmptyState nothingAside;

    AsideController(SyncViewModel model, SyncActions actions, SyncWords words) {
        this.model = model;
        this.actions = actions;
        this.words = words;
    }

    @FXML
    public void initialize() {
        retryButton.act(actions.of(SyncCommands.RETRY));
        model.asideProperty().subscribe(this::show);
    }

    void focusDefault() {
        asideScroll.requestFocus();
    }

    private void show(List<PutAside> items) {
        Shown.when(nothingAside, items.isEmpty());
        asideRows.getChildren().setAll(items.stream().map(this::row).toList());
    }

    private Node row(PutAside item) {
        Label what = new Label(words.aside(item));
        what.getStyleClass().add("strong");
        Label why = new Label(words.why(item));
        why.setWrapText(true);
        why.getStyleClass().add("muted");
        VBox row = new VBox(what, why);
        row.getStyleClass().add("aside-row");
        return row;
    }
}
