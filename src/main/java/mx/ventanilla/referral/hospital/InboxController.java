package mx.ventanilla.referral.hospital;

import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import mx.ventanilla.fx.KeyButton;
import mx.ventanilla.fx.SearchBox;
import mx.ventanilla.fx.Shown;
import mx.ventanilla.fx.SpareWidth;
import mx.ventanilla.fx.TableSearch;
import mx.ventanilla.fx.ViewLoader;
import mx.ventanilla.referral.ReferralRow;
import mx.ventanilla.referral.WorkList;
import mx.ventanilla.referral.exchange.ExchangeController;
import mx.ventanilla.referral.screen.ListTile;
import mx.ventanilla.referral.screen.ReferralWords;

/** A hospital's inbox: numbers above, the list by specialty, what is chosen at the right; over them one page at a time. */
@SuppressWarnings("NullAway.Init")
public final class InboxController {
    private final InboxViewModel model;
    private final InboxActions actions;
    private final ReferralWords words;
    private final ViewLoader loader;
    private AnswerController answer;
    private ExchangeController exchange;
    @FXML
    private HBox inboxPane;
    @FXML
    private VBox inboxColumn;
    @FXML
    private ComboBox<String> specialtyFilter;
    @FXML
    private SearchBox inboxSearch;
    @FXML
    private KeyButton exchangeButton;
    @FXML
    private HBox inboxTiles;
    @FXML
    private TableView<ReferralRow> inboxTable;
    @FXML
    private StackPane inboxPanel;
    @FXML
    private StackPane answerHolder;
    @FXML
    private StackPane exchangeHolder;

    InboxController(InboxViewModel model, InboxActions actions, ReferralWords words, ViewLoader loader) {
        this.model = model;
        this.actions = actions;
        this.words = words;
        this.loader = loader;
    }

    @FXML
    public void initialize() {
        actions.onFocus(inboxSearch::requestFocus, () -> {
            specialtyFilter.requestFocus();
            specialtyFilter.show();
        });
        actions.find(InboxCommands.EXCHANGE).ifPresent(exchangeButton::act);
        Shown.when(exchangeButton, actions.find(InboxCommands.EXCHANGE).isPresent());
        inboxSearch.textProperty().bindBidirectional(model.list().queryProperty());
        bindFilter();
        inboxTable.setItems(model.list().rows());
        inboxTable.getColumns().setAll(new InboxColumns(model.list(), words).all());
        SpareWidth.share(inboxTable, "patientColumn", "specialtyColumn", "originColumn");
        inboxTable.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null) {
                model.open(row);
            }
        });
        TableSearch.lead(inboxSearch, inboxTable, model.list().asking()::whenAnswered);
        model.list().countsProperty().subscribe(this::showTiles);
        model.list().chosenProperty().subscribe(list -> showTiles(model.list().countsProperty().get()));
        inboxPanel.getChildren()
                .setAll(loader.load(new InboxPanelController(model, actions, words, loader)).root());
        pages();
    }

    private void bindFilter() {
        specialtyFilter.setItems(model.list().specialties());
        specialtyFilter.setConverter(new StringConverter<>() {
            @Override
            public String toString(String specialty) {
                return specialty == null || specialty.isEmpty() ? words.text("inbox.specialty.all") : specialty;
            }

            @Override
            public String fromString(String text) {
                return specialtyFilter.getValue();
            }
        });
        specialtyFilter.valueProperty().bindBidirectional(model.list().specialtyProperty());
    }

    private void pages() {
        answer = new AnswerController(model.answer(), words, model::stepBack);
        answerHolder.getChildren().setAll(loader.load(answer).root());
        exchange = new ExchangeController(model.exchange(), words, loader, model::stepBack);
        exchangeHolder.getChildren().setAll(loader.load(exchange).root());
        model.pageProperty().subscribe(this::showPage);
    }

    private void showPage(InboxViewModel.Page page) {
        Shown.when(inboxPane, page == InboxViewModel.Page.LISTS);
        Shown.when(answerHolder, page == InboxViewModel.Page.ANSWER);
        Shown.when(exchangeHolder, page == InboxViewModel.Page.EXCHANGE);
        focusDefault();
    }

    void focusDefault() {
        switch (model.pageProperty().get()) {
            case LISTS -> inboxTable.requestFocus();
            case ANSWER -> answer.focusDefault();
            case EXCHANGE -> exchange.focusDefault();
        }
    }

    Region middle() {
        return inboxColumn;
    }

    private void showTiles(Map<WorkList, Integer> counts) {
        inboxTiles.getChildren().setAll(InboxListViewModel.LISTS.stream()
                .map(list -> tile(list, counts.getOrDefault(list, 0))).toList());
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
}
