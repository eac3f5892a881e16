package mx.ventanilla.security;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.TypedDate;
import mx.ventanilla.fx.Action;
import mx.ventanilla.fx.Command;
import mx.ventanilla.fx.DateField;
import mx.ventanilla.fx.FocusPlace;
import mx.ventanilla.fx.KeyButton;
import mx.ventanilla.fx.RecordCommands;
import mx.ventanilla.fx.SpareWidth;
import mx.ventanilla.fx.WholeTextCell;
import org.jspecify.annotations.Nullable;

/** The audit: filters, lines, and what the chosen line changed. */
@SuppressWarnings("NullAway.Init")
public final class AuditController {
    static final Command SEARCH = Command.of(RecordCommands.SCREEN, "auditSearch", "fth-search", "F5");
    static final Command RECORD = Command.of(RecordCommands.SCREEN, "auditRecord", "fth-filter", "F7");
    static final Command ALL = Command.of(RecordCommands.SCREEN, "auditAll", "fth-rotate-ccw", "F8");
    static final Command MORE = Command.of(RecordCommands.SCREEN, "auditMore", "fth-chevrons-down", "F9");

    private static final Pattern REPORT_OF_A_DAY = Pattern.compile("^reports .*");

    private final AuditViewModel model;
    private final Messages messages;
    private final Clock clock;
    private final DateTimeFormatter moments;
    private List<Action> actions = List.of();

    @FXML
    private HBox auditFilters;
    @FXML
    private DateField fromField;
    @FXML
    private DateField toField;
    @FXML
    private TextField userField;
    @FXML
    private KeyButton searchButton;
    @FXML
    private KeyButton recordButton;
    @FXML
    private KeyButton allButton;
    @FXML
    private KeyButton moreButton;
    @FXML
    private ProgressBar auditBusy;
    @FXML
    private TableView<AuditEntry> auditTable;
    @FXML
    private TableView<AuditDifference> differenceTable;
    @FXML
    private Label lineTitle;

    public AuditController(AuditViewModel model, Messages messages, Clock clock) {
        this.model = model;
        this.messages = messages;
        this.clock = clock;
        this.moments = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm:ss", messages.locale()).withZone(model.zone());
    }

    @FXML
    public void initialize() {
        bind(fromField);
        fromField.valueProperty().bindBidirectional(model.fromProperty());
        bind(toField);
        toField.valueProperty().bindBidirectional(model.toProperty());
        userField.textProperty().bindBidirectional(model.userNameProperty());
        userField.setOnAction(event -> model.search());
        auditBusy.visibleProperty().bind(model.busyProperty());
        fillTables();
        bindActions();
        model.search();
    }

    private void bind(DateField field) {
        field.use(clock, TypedDate.Side.BEHIND, messages.locale());
        field.setOnAction(event -> model.search());
    }

    private void fillTables() {
        column(auditTable, "when", 146, entry -> moments.format(entry.happenedAt()));
        column(auditTable, "who", 82, this::who);
        column(auditTable, "what", 144, entry -> word("admin.audit.action." + entry.action(), entry.action()));
        column(auditTable, "record", 162, entry -> word("admin.audit.entity." + entry.entity(), entry.entity()));
        column(auditTable, "where", 112, this::origin);
        SpareWidth.shareAmongWide(auditTable);
        auditTable.setItems(model.rows());
        auditTable.getSelectionModel().selectedItemProperty()
                .addListener((property, old, entry) -> model.selectedProperty().set(entry));
        model.selectedProperty().subscribe(this::show);
        column(differenceTable, "column", 110, it -> word("admin.audit.data." + it.column(), it.column()));
        column(differenceTable, "before", 110, it -> value(it.before()));
        column(differenceTable, "after", 110, it -> value(it.after()));
        differenceTable.setItems(model.differences());
    }

    private void show(@Nullable AuditEntry entry) {
        lineTitle.setText(entry == null
                ? messages.text("admin.audit.none")
                : messages.text("admin.audit.line", who(entry), moments.format(entry.happenedAt())));
        auditTable.getSelectionModel().select(entry);
    }

    private String origin(AuditEntry entry) {
        String origin = entry.origin();
        if (origin == null) {
            return "";
        }
        String place = REPORT_OF_A_DAY.matcher(origin).replaceFirst("reports");
        String word = word("admin.audit.origin." + place.replaceAll("\\W", "_"), place);
        return place.equals(origin) ? word : word + origin.substring(place.length());
    }

    private String who(AuditEntry entry) {
        return entry.userName() == null ? messages.text("admin.audit.program") : entry.userName();
    }

    private <T> void column(TableView<T> table, String name, double width, Function<T, String> text) {
        TableColumn<T, String> column = new TableColumn<>(messages.text("admin.audit.column." + name));
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        column.setCellFactory(cells -> new WholeTextCell<>());
        table.getColumns().add(column);
    }

    private String value(String stored) {
        return word("admin.audit.value." + stored, stored);
    }

    private String word(String key, String otherwise) {
        return messages.bundle().containsKey(key) ? messages.text(key) : otherwise;
    }

    private void bindActions() {
        BooleanBinding idle = model.busyProperty().not();
        actions = List.of(Action.of(SEARCH, idle, model::search),
                Action.of(RECORD, idle.and(model.selectedProperty().isNotNull()), model::showRecord),
                Action.of(ALL, idle, model::showAll), Action.of(MORE, idle.and(model.moreProperty()), model::loadMore));
        searchButton.act(actions.get(0));
        recordButton.act(actions.get(1));
        allButton.act(actions.get(2));
        moreButton.act(actions.get(3));
    }

    List<Action> actions() {
        return actions;
    }

    TableView<AuditEntry> table() {
        return auditTable;
    }

    void focusDefault() {
        auditTable.requestFocus();
    }

    /** From the filters back to the lines. */
    boolean stepBack() {
        boolean filtering = FocusPlace.isWithin(auditFilters);
        if (filtering) {
            auditTable.requestFocus();
        }
        return filtering;
    }
}
