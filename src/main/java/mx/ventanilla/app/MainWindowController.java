package mx.ventanilla.app;

import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import mx.ventanilla.core.Messages;
import mx.ventanilla.fx.InitialsBadge;
import mx.ventanilla.fx.KeyButton;
import mx.ventanilla.fx.Toasts;
import mx.ventanilla.fx.Workspace;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The frame around every workspace: bar above, rail at the left, help at the right, notifications at the foot. */
@SuppressWarnings("NullAway.Init")
public final class MainWindowController {
    private static final double ROOM_FOR_THE_RAIL = 1180;
    private static final double ROOM_FOR_ALL_WORDS = 1120;

    private final MainWindowViewModel model;
    private final Navigator navigator;
    private final Messages messages;
    private final Toasts toasts;
    private final ShellActions actions;
    private final UserMenu menu;

    @FXML
    private StackPane mainWindow;
    @FXML
    private HBox topBar;
    @FXML
    private Label unitLabel;
    @FXML
    private Label practiceLabel;
    @FXML
    private Label shiftLabel;
    @FXML
    private Label clockLabel;
    @FXML
    private Label dateLabel;
    @FXML
    private KeyButton globalSearchButton;
    @FXML
    private Button syncButton;
    @FXML
    private FontIcon syncIcon;
    @FXML
    private MenuButton userMenu;
    @FXML
    private InitialsBadge personInitials;
    @FXML
    private Label personName;
    @FXML
    private Label personRole;
    @FXML
    private VBox rail;
    @FXML
    private VBox railWorkspaces;
    @FXML
    private VBox railFoot;
    @FXML
    private StackPane contentLayers;
    @FXML
    private StackPane contentArea;
    @FXML
    private StackPane drawer;
    @FXML
    private StackPane overlay;

    MainWindowController(MainWindowViewModel model, Navigator navigator, Messages messages, Toasts toasts,
            ShellActions actions, UserMenu menu) {
        this.model = model;
        this.navigator = navigator;
        this.messages = messages;
        this.toasts = toasts;
        this.actions = actions;
        this.menu = menu;
    }

    @FXML
    public void initialize() {
        bindTopBar();
        bindPerson();
        bindRail();
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(contentLayers.widthProperty());
        clip.heightProperty().bind(contentLayers.heightProperty());
        contentLayers.setClip(clip);
        contentLayers.getChildren().add(toasts);
        navigator.currentProperty().subscribe(this::show);
        drawer.visibleProperty().bind(model.helpShownProperty());
        drawer.managedProperty().bind(model.helpShownProperty());
    }

    private void bindTopBar() {
        unitLabel.textProperty().bind(model.unitProperty());
        practiceLabel.visibleProperty().bind(model.practiceProperty());
        practiceLabel.managedProperty().bind(model.practiceProperty());
        shiftLabel.textProperty().bind(model.shiftProperty());
        clockLabel.textProperty().bind(model.timeProperty());
        dateLabel.textProperty().bind(model.dateProperty());
        BooleanBinding narrow = isNarrowerThan(ROOM_FOR_ALL_WORDS);
        narrow.subscribe(tight -> topBar.pseudoClassStateChanged(Styles.NARROW, tight));
        narrow.subscribe(tight -> mainWindow.pseudoClassStateChanged(Styles.NARROW, tight));
        dateLabel.visibleProperty().bind(narrow.not());
        dateLabel.managedProperty().bind(dateLabel.visibleProperty());
        narrow.subscribe(tight -> globalSearchButton.setKeys(tight ? "" : ShellCommands.PALETTE.keyText()));
        narrow.subscribe(tight -> globalSearchButton.setText(searchWords(tight)));
        globalSearchButton.setOnAction(event -> actions.openPalette());
        syncButton.textProperty().bind(model.syncText());
        syncButton.setOnAction(event -> navigator.show("sync"));
        model.syncProperty().subscribe(status -> show(status.weight()));
    }

    private String searchWords(boolean tight) {
        return messages.text(tight ? "shell.top.searchShort" : "shell.top.search");
    }

    private BooleanBinding isNarrowerThan(double width) {
        return mainWindow.widthProperty().greaterThan(0).and(mainWindow.widthProperty().lessThan(width));
    }

    private void bindPerson() {
        model.personProperty().subscribe(person -> {
            personInitials.show(person.firstWord(), person.secondWord());
            personName.setText(person.fullName());
            personRole.setText(person.role());
        });
        userMenu.setOnShowing(event -> menu.fill(userMenu.getItems()));
        menu.fill(userMenu.getItems());
    }

    private void bindRail() {
        BooleanBinding folded = isNarrowerThan(ROOM_FOR_THE_RAIL).or(model.railFoldedProperty());
        Rail rows = new Rail(messages, folded);
        rows.addWorkspaces(navigator, railWorkspaces);
        rows.addFoot(railFoot, model::turnHelp, model::turnRail);
        folded.subscribe(narrow -> rail.pseudoClassStateChanged(Styles.FOLDED, narrow));
    }

    private void show(SyncStatus.Weight weight) {
        boolean pressing = weight == SyncStatus.Weight.PRESSING;
        syncButton.pseudoClassStateChanged(Styles.PRESSING, pressing);
        syncIcon.setIconLiteral(pressing ? "fth-alert-triangle" : "fth-check-circle");
    }

    private void show(@Nullable Workspace workspace) {
        if (workspace != null) {
            contentArea.getChildren().setAll(navigator.screen());
            toasts.setArea(workspace.toastArea());
        }
    }

    void fillDrawer(Parent help) {
        drawer.getChildren().setAll(help);
    }

    /** Lays this over the whole window until it is taken away. */
    void cover(Parent over) {
        overlay.getChildren().setAll(over);
        overlay.setVisible(true);
    }

    void uncover() {
        overlay.setVisible(false);
        overlay.getChildren().clear();
    }

    /** Where keys are listened for. */
    Region root() {
        return mainWindow;
    }
}
