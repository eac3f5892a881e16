package mx.ventanilla.app;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import mx.ventanilla.fx.Action;
import mx.ventanilla.fx.Command;
import mx.ventanilla.fx.Counter;
import mx.ventanilla.fx.Workspace;

/** A workspace with one field that writes down what is asked of it. */
final class DemoWorkspace implements Workspace {
    final List<String> asked = new ArrayList<>();
    final ObjectProperty<Counter> counter = new SimpleObjectProperty<>(Counter.NONE);
    private final String id;
    private final String icon;
    private final List<Command> commands;
    private final StackPane screen = new StackPane();
    private final TextField field = new TextField();

    DemoWorkspace(String id, String icon, Command... commands) {
        this.id = id;
        this.icon = icon;
        this.commands = List.of(commands);
    }

    /** Shows this in place of the field. */
    void fill(Region content) {
        screen.getChildren().setAll(content);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String icon() {
        return icon;
    }

    @Override
    public ObservableValue<Counter> counter() {
        return counter;
    }

    @Override
    public List<Command> commands() {
        return commands;
    }

    @Override
    public Parent open() {
        asked.add("open");
        field.setId(id + "Field");
        screen.setId(id + "Screen");
        screen.getChildren().add(field);
        return screen;
    }

    @Override
    public List<Action> actions() {
        return commands.stream().map(command -> Action.of(command, () -> asked.add(command.name()))).toList();
    }

    @Override
    public void focusDefault() {
        field.requestFocus();
    }

    @Override
    public boolean stepBack() {
        asked.add("stepBack");
        return true;
    }

    @Override
    public void showPatient(UUID patientId) {
        asked.add("patient " + patientId);
    }

    @Override
    public void close() {
        asked.add("close");
    }
}
