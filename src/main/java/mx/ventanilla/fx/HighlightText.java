package mx.ventanilla.fx;

import java.util.List;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import mx.ventanilla.core.Marked;

/** A text with strong stretches: what a search matched, or what a sentence stresses. */
public final class HighlightText extends TextFlow {
    public HighlightText() {
        getStyleClass().add("marked-text");
    }

    /** @param query what was typed; the beginnings of words that it matches become strong */
    public void showMatches(String text, String query) {
        show(Marked.matching(text, query));
    }

    /** @param sentence with {@code **strong**} marks */
    public void showSentence(String sentence) {
        show(Marked.parse(sentence));
    }

    private void show(List<Marked> stretches) {
        getChildren().setAll(stretches.stream().map(HighlightText::letters).toList());
        setAccessibleText(String.join("", stretches.stream().map(Marked::text).toList()));
    }

    private static Text letters(Marked stretch) {
        Text letters = new Text(stretch.text());
        letters.getStyleClass().add(stretch.strong() ? "strong" : "plain");
        return letters;
    }
}
