package mx.ventanilla.referral.screen;

import java.io.File;
import java.util.Map;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import mx.ventanilla.fx.KeyButton;
import mx.ventanilla.fx.SearchBox;
import mx.ventanilla.fx.Shown;
import mx.ventanilla.fx.SpareWidth;
import mx.ventanilla.fx.TableSearch;
import mx.ventanilla.fx.ViewLoader;
import mx.ventanilla.patient.Patient;
import mx.ventanilla.referral.DraftService;
import mx.ventanilla.referral.ReferralRow;
import mx.ventanilla.referral.ReferralService.Scope;
import mx.ventanilla.referral.WorkList;
import mx.ventanilla.referral.exchange.ExchangeController;
import mx.ventanilla.security.Permission;
import org.jspecify.annotations.Nullable;

/** The lists of referrals: numbers above, the list, what is chosen at the right; over them the page being written. */
@SuppressWarnings("NullAway.Init")
public final class ReferralsController {
    private final ReferralsViewModel model;
    private final ReferralActions actions;
    private final ReferralWords words;
    private final ViewLoader loader;
    private ExchangeController exchange;
    @FXML
    private HBox listPane;
    @FXML
    private VBox listColumn;
    @FXML
    private KeyButton exchangeButton;
    @FXML
    private KeyButton scopeButton;
    @FXML
    private KeyButton newButton;
    @FXML
    private SearchBox searchBox;
    @FXML
    private VBox chooser;
    @FXML
    private SearchBox patientBox;
    @FXML
    private ListView<Patient> patientList;
    @FXML
    private HBox tiles;
    @FXML
    private HBox draftsBar;
    @FXML
    private TableView<ReferralRow> referralTable;
    @FXML
    private StackPane panelHolder;
    @FXML
    private StackPane composerHolder;
    @FXML
    private StackPane exchangeHolder;

    ReferralsController(ReferralsViewModel model, ReferralActions actions, ReferralWords words, ViewLoader loader) {
        this.model = model;
        this.actions = actions;
        this.words = words;
        this.loader = loader;
    }

    @FXML
    public void initialize() {
        actions.bind(newButton, ReferralCommands.NEW);
        actions.bind(scopeButton, ReferralCommands.SCOPE);
        actions.bind(exchangeButton, ReferralCommands.EXCHANGE);
        actions.onSearch(searchBox::requestFocus);
        actions.onRead(this::chooseDocument);
        searchBox.textProperty().bindBidirectional(model.list().queryProperty());
        panelHolder.getChildren()
                .setAll(loader.load(new ReferralPanelController(model, actions, words, loader)).root());
        referralTable.setItems(model.list().rows());
        referralTable.getColumns().setAll(new ReferralColumns(words, model::waited, model::limit).ofUnit());
        SpareWidth.share(referralTable, "patientColumn", "specialtyColumn", "hospitalColumn");
        referralTable.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null) {
                model.open(row);
            }
        });
        TableSearch.lead(searchBox, referralTable, model.list().asking()::whenAnswered);
        model.list().countsProperty().subscribe(this::showTiles);
        model.list().chosenProperty().subscribe(list -> showTiles(model.list().countsProperty().get()));
        model.list().scopeProperty().subscribe(this::showScope);
        model.list().drafts().subscribe(this::showDrafts);
        model.composerProperty().subscribe(this::showComposer);
        exchange = new ExchangeController(model.exchange(), words, loader, model::stepBack);
        exchangeHolder.getChildren().setAll(loader.load(exchange).root());
        model.exchangingProperty().subscribe(this::showExchange);
        bindChooser();
        showDrafts();
    }

    void focusDefault() {
        if (model.exchangingProperty().get()) {
            exchange.focusDefault();
        } else if (model.composerProperty().get() == null) {
            referralTable.requestFocus();
        }
    }

    Region middle() {
        return listColumn;
    }

    private void showTiles(Map<WorkList, Integer> counts) {
        tiles.getChildren()
                .setAll(ReferralListViewModel.OF_UNIT.stream().map(list -> tile(list, counts.getOrDefault(list, 0)))
                        .toList());
    }

    private Node tile(WorkList list, int count) {
        ToggleButton tile = ListTile.of(list, count, words);
        tile.setSelected(model.list().chosenProperty().get() == list);
        tile.setOnAction(event -> {
            model.list().chosenProperty().set(list);
            showTiles(model.list().countsProperty().get());
        });
        return tile;
    }

    private void showExchange(boolean exchanging) {
        Shown.when(exchangeHolder, exchanging);
        Shown.when(listPane, !exchanging && model.composerProperty().get() == null);
        focusDefault();
    }

    private void showScope(Scope scope) {
        scopeButton.setText(words.text("referrals.scope." + scope.name()));
        newButton.setVisible(model.may(Permission.SIGN_REFERRALS));
    }

    private void showDrafts() {
        draftsBar.getChildren().setAll(new Label(words.text("referrals.drafts", model.list().drafts().size())));
        model.list().drafts().stream().limit(4).map(this::draft).forEach(draftsBar.getChildren()::add);
        Shown.when(draftsBar, !model.list().drafts().isEmpty());
    }

    private Node draft(DraftService.Kept kept) {
        String specialty = kept.draft().specialty().isBlank()
                ? words.text("referrals.draft.blank")
                : kept.draft().specialty();
        KeyButton button = new KeyButton();
        button.getStyleClass().addAll("ghost", "compact");
        button.setText(words.text("referrals.draft", specialty, words.moment(kept.savedAt())));
        button.setOnAction(event -> model.compose(kept.draft().patientId()));
        return button;
    }

    private void bindChooser() {
        patientBox.textProperty().bindBidirectional(model.chooser().search().queryProperty());
        patientList.setItems(model.chooser().search().found());
        patientList.setCellFactory(list -> new ListCell<>() {
            @Override
            protected void updateItem(@Nullable Patient patient, boolean empty) {
                super.updateItem(patient, empty);
                setText(empty || patient == null ? null : words.person(patient, model.today()));
            }
        });
        model.chooser().search().highlightedProperty()
                .subscribe(line -> patientList.getSelectionModel().clearAndSelect(line.intValue()));
        patientBox.field().addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
        patientList.setOnMouseClicked(event -> Optional
                .ofNullable(patientList.getSelectionModel().getSelectedItem()).ifPresent(this::compose));
        model.chooser().openProperty().subscribe(choosing -> {
            Shown.when(chooser, choosing);
            if (choosing) {
                patientBox.requestFocus();
            }
        });
    }

    private void steer(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> model.chooser().search().move(1);
            case UP -> model.chooser().search().move(-1);
            case ENTER -> model.chooser().search().enter(this::compose);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void compose(Patient patient) {
        model.compose(patient.id());
    }

    private void chooseDocument() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.text("referrals.command.importFhir"));
        File chosen = chooser.showOpenDialog(listColumn.getScene().getWindow());
        if (chosen != null) {
            model.read(chosen.toPath());
        }
    }

    private void showComposer(@Nullable ComposerViewModel page) {
        Shown.when(composerHolder, page != null);
        Shown.when(listPane, page == null);
        if (page == null) {
            composerHolder.getChildren().clear();
            focusDefault();
            return;
        }
        ComposerController controller = new ComposerController(page, words, model::stepBack, model.today());
        composerHolder.getChildren().setAll(loader.load(controller).root());
        controller.focusDefault();
    }
}
