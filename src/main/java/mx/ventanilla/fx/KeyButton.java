package mx.ventanilla.fx;

import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Skin;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A button that shows its icon, its words and its key. Style classes: {@code primary} (one per screen), {@code xl},
 * {@code compact}, {@code ghost}, {@code accent-outline}.
 */
public final class KeyButton extends Button {
    private final StringProperty icon = new SimpleStringProperty(this, "icon", "");
    private final StringProperty keys = new SimpleStringProperty(this, "keys", "");
    private final HBox row = new HBox();

    public KeyButton() {
        getStyleClass().add("key-button");
        FontIcon picture = new FontIcon();
        icon.subscribe(code -> {
            row.getChildren().remove(picture);
            if (!code.isEmpty()) {
                picture.setIconLiteral(code);
                row.getChildren().addFirst(picture);
            }
        });
        Label words = new Label();
        words.textProperty().bind(textProperty());
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        KeyCap cap = new KeyCap();
        keys.subscribe(cap::setText);
        row.getChildren().addAll(words, cap);
        row.getStyleClass().add("key-button-row");
        setGraphic(row);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        accessibleTextProperty().bind(textProperty().concat(" ").concat(keys));
    }

    /** Presses run this action, the keycap shows its key, and the button follows whether it makes sense. */
    public void act(Action action) {
        keys.set(action.command().keyText());
        if (icon.get().isEmpty()) {
            icon.set(action.command().icon());
        }
        disableProperty().bind(Bindings.not(action.enabled()));
        setOnAction(event -> action.run());
    }

    public String getIcon() {
        return icon.get();
    }

    public void setIcon(String code) {
        icon.set(code);
    }

    public StringProperty iconProperty() {
        return icon;
    }

    public String getKeys() {
        return keys.get();
    }

    public void setKeys(String text) {
        keys.set(text);
    }

    public StringProperty keysProperty() {
        return keys;
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new RowSkin(this, row);
    }
}
