package mx.ventanilla.visit;

import java.util.stream.IntStream;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import mx.ventanilla.core.TypedDate;
import mx.ventanilla.fx.DateField;
import mx.ventanilla.fx.KeyButton;
import org.jspecify.annotations.Nullable;

/** Slots to book or to move to; the keys 1 to 3 choose one. */
@SuppressWarnings("NullAway.Init")
public final class OffersController {
    private final ReceptionViewModel model;
    private final OffersViewModel offers;
    private final DeskWords words;

    @FXML
    private VBox offersPage;
    @FXML
    private Label offersTitle;
    @FXML
    private DateField offersFromField;
    @FXML
    private VBox offerRows;
    @FXML
    private ProgressBar offersBusy;
    @FXML
    private HBox offersProblem;
    @FXML
    private Label offersProblemLabel;
    @FXML
    private KeyButton cancelAppointmentButton;
    @FXML
    private KeyButton offersBackButton;

    OffersController(ReceptionViewModel model) {
        this.model = model;
        this.offers = model.offers();
        this.words = offers.words();
    }

    @FXML
    public void initialize() {
        offersFromField.use(words.clock(), TypedDate.Side.AHEAD, words.messages().locale());
        offersFromField.valueProperty().bindBidirectional(offers.fromProperty());
        offersProblemLabel.textProperty().bind(offers.problemProperty());
        Pages.showWhile(offersProblem, offers.problemProperty().isNotEmpty());
        offersBusy.visibleProperty().bind(offers.busyProperty());
        cancelAppointmentButton.setOnAction(event -> offers.cancelAppointment());
        offersBackButton.setOnAction(event -> model.stepBack());
        offers.offers().subscribe(this::showOffers);
        showOffers();
        offers.movingProperty().subscribe(this::showMoving);
        offersPage.addEventHandler(KeyEvent.KEY_PRESSED, this::choose);
        offersPage.visibleProperty().subscribe(this::takeFocus);
    }

    private void takeFocus(boolean shown) {
        if (shown) {
            offersPage.requestFocus();
        }
    }

    private void choose(KeyEvent event) {
        if (event.getTarget() instanceof TextInputControl) {
            return;
        }
        if (event.getCode().isDigitKey()) {
            offers.choose(event.getCode().getName().charAt(event.getCode().getName().length() - 1) - '0');
            event.consume();
        } else if (event.getCode() == KeyCode.DELETE) {
            offers.cancelAppointment();
            event.consume();
        }
    }

    private void showMoving(@Nullable DeskVisit visit) {
        Pages.set(cancelAppointmentButton, visit != null);
        offersTitle.setText(visit == null
                ? words.text("reception.offers.book")
                : words.text("reception.offers.move", visit.starts() == null ? "" : DeskWords.hour(visit.starts()),
                        words.where(visit)));
    }

    private void showOffers() {
        offerRows.getChildren().setAll(IntStream.rangeClosed(1, offers.offers().size()).mapToObj(this::row).toList());
    }

    private KeyButton row(int number) {
        KeyButton button = new KeyButton();
        button.setId("offer" + number + "Button");
        button.setIcon("fth-calendar");
        button.setText(words.offer(offers.offers().get(number - 1)));
        button.setKeys(String.valueOf(number));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(event -> offers.choose(number));
        return button;
    }
}
