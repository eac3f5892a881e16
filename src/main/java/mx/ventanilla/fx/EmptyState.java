package mx.ventanilla.fx;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** What a list says when it is empty: what is so, and what to do next. Without a title it is one quiet line. */
public final class EmptyState extends VBox {
    private final FontIcon picture = new FontIcon("fth-inbox");
    private final Label title = new Label();
    private final Label advice = new Label();

    public EmptyState() {
        getStyleClass().add("empty-state");
        title.getStyleClass().add("title");
        advice.getStyleClass().add("advice");
        title.setWrapText(true);
        advice.setWrapText(true);
        title.managedProperty().bind(title.textProperty().isNotEmpty());
        picture.managedProperty().bind(title.managedProperty());
        picture.visibleProperty().bind(title.managedProperty());
        getChildren().addAll(picture, title, advice);
    }

    public String getIcon() {
        return picture.getIconLiteral();
    }

    public void setIcon(String code) {
        picture.setIconLiteral(code);
    }

    public String getTitle() {
        return title.getText();
    }

    public void setTitle(String text) {
        title.setText(text);
    }

    public String getAdvice() {
        return advice.getText();
    }

    public void setAdvice(String text) {
        advice.setText(text);
    }
}
