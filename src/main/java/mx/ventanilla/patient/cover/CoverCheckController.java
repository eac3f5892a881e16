package mx.ventanilla.patient.cover;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import mx.ventanilla.core.Finding;
import mx.ventanilla.core.TypedDate;
import mx.ventanilla.fx.DateField;
import mx.ventanilla.fx.KeyButton;
import mx.ventanilla.fx.Shown;
import org.jspecify.annotations.Nullable;

/** A small form for what was answered about a cover; Ctrl+Enter keeps it, Esc leaves it. */
@SuppressWarnings("NullAway.Init")
public final class CoverCheckController {
    private final CoverCheckViewModel model;
    private final Runnable back;

    @FXML
    private VBox coverCheckPage;
    @FXML
    private Label coverCheckName;
    @FXML
    private ComboBox<CoverCheck.Answer> coverAnswerField;
    @FXML
    private VBox coverStartsBlock;
    @FXML
    private DateField coverStartsField;
    @FXML
    private DateField coverUntilField;
    @FXML
    private ComboBox<String> coverRegimeField;
    @FXML
    private ComboBox<CoverCheck.Source> coverSourceField;
    @FXML
    private TextField coverInformantField;
    @FXML
    private HBox coverCheckProblem;
    @FXML
    private Label coverCheckProblemLabel;
    @FXML
    private KeyButton coverKeepButton;
    @FXML
    private KeyButton coverBackButton;

    /** @param back leaves the page */
    public CoverCheckController(CoverCheckViewModel model, Runnable back) {
        this.model = model;
        this.back = back;
    }

    @FXML
    public void initialize() {
        offer(coverAnswerField, List.of(CoverCheck.Answer.values()), it -> model.messages().text(it.word()));
        offer(coverSourceField, List.of(CoverCheck.Source.values()), it -> model.messages().text(it.word()));
        offer(coverRegimeField, CoverCheckViewModel.REGIMES, it -> model.messages().text("cover.regime." + it));
        coverAnswerField.valueProperty().bindBidirectional(model.answerProperty());
        coverSourceField.valueProperty().bindBidirectional(model.sourceProperty());
        coverRegimeField.valueProperty().bindBidirectional(model.regimeProperty());
        for (DateField field : List.of(coverStartsField, coverUntilField)) {
            field.use(model.clock(), TypedDate.Side.AHEAD, model.messages().locale());
        }
        coverStartsField.valueProperty().bindBidirectional(model.startsOnProperty());
        coverUntilField.valueProperty().bindBidirectional(model.validUntilProperty());
        coverInformantField.textProperty().bindBidirectional(model.informantProperty());
        model.answerProperty().subscribe(said -> Shown.when(coverStartsBlock, said == CoverCheck.Answer.WAITING));
        model.subjectProperty().subscribe(shown -> coverCheckName.setText(shown == null ? "" : shown.name()));
        model.problemProperty().subscribe(text -> {
            coverCheckProblemLabel.setText(text);
            Shown.when(coverCheckProblem, !text.isEmpty());
        });
        model.faultsProperty().subscribe(this::focusFirst);
        coverKeepButton.setOnAction(event -> model.keep());
        coverKeepButton.disableProperty().bind(model.busyProperty());
        coverBackButton.setOnAction(event -> back.run());
        coverCheckPage.addEventFilter(KeyEvent.KEY_PRESSED, this::keepAtTheEnd);
        coverCheckPage.visibleProperty().subscribe(this::takeFocus);
    }

    private void keepAtTheEnd(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER
                && (event.isShortcutDown() || coverInformantField.equals(event.getTarget()))) {
            model.keep();
            event.consume();
        }
    }

    private void takeFocus(boolean shown) {
        if (shown) {
            coverAnswerField.requestFocus();
        }
    }

    private void focusFirst(List<Finding> faults) {
        Map<String, Node> fields = Map.of("answer", coverAnswerField, "startsOn", coverStartsField, "validUntil",
                coverUntilField, "informant", coverInformantField);
        faults.stream().findFirst().map(fault -> fields.get(fault.field())).ifPresent(Node::requestFocus);
    }

    private static <T> void offer(ComboBox<T> box, List<T> values, Function<T, String> words) {
        box.setItems(FXCollections.observableArrayList(values));
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                return box.getValue();
            }
        });
    }
}
