package mx.ventanilla.report;

import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** One figure with its word. */
final class Figure extends VBox {
    private Figure(String word, String value) {
        getStyleClass().add("report-figure");
        Label number = new Label(value);
        number.getStyleClass().add("big-number");
        Label text = new Label(word);
        text.getStyleClass().addAll("small", "muted");
        getChildren().addAll(number, text);
        setAccessibleText(word + " " + value);
    }

    static List<Node> all(Map<String, String> figures) {
        return figures.entrySet().stream().<Node>map(figure -> new Figure(figure.getKey(), figure.getValue())).toList();
    }
}
