package mx.ventanilla.fx;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Skin;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;

/** One row of the left rail: icon, word, and a number or a key at the end. Collapsed, it keeps icon and number. */
public final class RailItem extends Button {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private final BooleanProperty collapsed = new SimpleBooleanProperty(this, "collapsed");
    private final FontIcon picture;
    private final HBox row = new HBox();
    private final Label word = new Label();
    private final Label number = new Label();

    public RailItem(String icon, String text) {
        getStyleClass().add("rail-item");
        setText(text);
        word.setText(text);
        word.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(word, Priority.ALWAYS);
        word.visibleProperty().bind(collapsed.not());
        word.managedProperty().bind(collapsed.not());
        number.getStyleClass().add("number");
        number.setMinWidth(USE_PREF_SIZE);
        row.getStyleClass().add("rail-row");
        picture = Icons.of(icon);
        row.getChildren().addAll(picture, word, number);
        setGraphic(row);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setMaxWidth(Double.MAX_VALUE);
        collapsed.subscribe(narrow -> setTooltip(narrow ? new Tooltip(text) : null));
        show(Counter.NONE);
    }

    public BooleanProperty collapsedProperty() {
        return collapsed;
    }

    public void setIcon(String code) {
        picture.setIconLiteral(code);
    }

    /** The key that does the same, in place of a number. */
    public void showKeys(String keys) {
        KeyCap cap = new KeyCap(keys);
        row.getChildren().add(cap);
        cap.visibleProperty().unbind();
        cap.visibleProperty().bind(collapsed.not());
    }

    public void setChosen(boolean chosen) {
        pseudoClassStateChanged(CHOSEN, chosen);
    }

    public void show(Counter counter) {
        number.setText(counter.number() > 999 ? "999+" : String.valueOf(counter.number()));
        number.setVisible(counter.number() > 0);
        number.setManaged(counter.number() > 0);
        number.getStyleClass().remove("pressing");
        if (counter.weight() == Counter.Weight.PRESSING) {
            number.getStyleClass().add("pressing");
        }
        setAccessibleText(counter.number() > 0 ? getText() + " " + counter.number() : getText());
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new RowSkin(this, row);
    }
}
