package mx.ventanilla.visit.consulting;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import mx.ventanilla.fx.KeyCap;
import mx.ventanilla.fx.StateLabel;
import mx.ventanilla.fx.Tone;

/** One place for the next appointment, with the key that chooses it. */
final class NextOfferRow extends HBox {
    private NextOfferRow(NextOffer offer, int number, ConsultingViewModel model, ConsultingWords words) {
        boolean chosen = model.next().chosenProperty().get() == number;
        setId("nextOffer" + number);
        getStyleClass().addAll("next-row", "row");
        pseudoClassStateChanged(WaitingRow.CHOSEN, chosen);
        Label when = new Label(words.when(offer));
        when.getStyleClass().addAll("strong", "next-when");
        Label days = new Label(words.inDays(offer));
        days.getStyleClass().add("muted");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(new KeyCap(String.valueOf(number)), when, days, gap);
        if (offer.afterCover()) {
            getChildren().add(new StateLabel(Tone.WARN, "fth-clock", words.text("consultation.offer.afterCover")));
        }
        if (chosen) {
            getChildren().add(new StateLabel(Tone.OK, "fth-check", words.text("consultation.offer.chosen")));
        }
        setOnMouseClicked(event -> model.chooseOffer(number));
        setAccessibleText(String.join(", ", String.valueOf(number), when.getText(), days.getText()));
    }

    static List<Node> all(List<NextOffer> offers, ConsultingViewModel model, ConsultingWords words) {
        return IntStream.rangeClosed(1, offers.size())
                .<Node>mapToObj(number -> new NextOfferRow(offers.get(number - 1), number, model, words)).toList();
    }
}
