package mx.ventanilla.fx;

import javafx.beans.property.StringProperty;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A field to search with: magnifier, text, and the key that empties it. */
public final class SearchBox extends HBox {
    private final TextField field = new TextField();
    private final KeyCap keyCap = new KeyCap("Esc");

    public SearchBox() {
        ScanWatch.welcome(field);
        getStyleClass().add("search-box");
        HBox.setHgrow(field, Priority.ALWAYS);
        getChildren().addAll(Icons.of("fth-search"), field, keyCap);
        setOnMousePressed(event -> field.requestFocus());
    }

    /** The field itself, which welcomes scans. */
    public TextField field() {
        return field;
    }

    /** Robot tests and labels find the field by this id. */
    public void setFieldId(String id) {
        field.setId(id);
    }

    public String getFieldId() {
        return field.getId();
    }

    public StringProperty textProperty() {
        return field.textProperty();
    }

    public String getPromptText() {
        return field.getPromptText();
    }

    /** Also what a screen reader says. */
    public void setPromptText(String prompt) {
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
    }

    public String getKeys() {
        return keyCap.getText();
    }

    public void setKeys(String keys) {
        keyCap.setText(keys);
    }

    @Override
    public void requestFocus() {
        field.requestFocus();
    }
}
