package mx.ventanilla.agenda;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import mx.ventanilla.fx.KeyButton;

/** One place on offer, with the key that leads to it. */
final class OfferRow {
    private OfferRow() {}

    static List<Node> all(List<Offer> offers, AgendaWords words, AgendaViewModel model) {
        return IntStream.rangeClosed(1, offers.size())
                .<Node>mapToObj(number -> row(offers.get(number - 1), number, words, model)).toList();
    }

    private static KeyButton row(Offer offer, int number, AgendaWords words, AgendaViewModel model) {
        KeyButton button = new KeyButton();
        button.setId("agendaOffer" + number + "Button");
        button.getStyleClass().addAll("ghost", "agenda-act");
        button.setText(AgendaWords.hour(offer.slot().starts()) + "   " + words.offer(offer));
        button.setKeys(String.valueOf(number));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(event -> model.search().goToOffer(number));
        return button;
    }
}
