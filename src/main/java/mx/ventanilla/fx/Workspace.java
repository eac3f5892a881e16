package mx.ventanilla.fx;

import java.util.List;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the left rail and the screen behind it. It is made at sign-in, opened at its first visit, kept while the
 * person goes elsewhere, and closed at sign-out. The shell calls it on the screen's thread only.
 */
public interface Workspace extends AutoCloseable {
    /** Its name in code words, first part of its message keys ({@code reception}). */
    String id();

    /** Ikonli code of a Feather icon. */
    String icon();

    /** Word in the rail. */
    default String titleKey() {
        return "shell.workspace." + id();
    }

    /** Number in the rail; nothing is shown while it is zero. */
    default ObservableValue<Counter> counter() {
        return new ReadOnlyObjectWrapper<>(Counter.NONE);
    }

    /** Everything one can ask for here; known before it is open. */
    default List<Command> commands() {
        return List.of();
    }

    /** Builds the screen, once. */
    Parent open();

    /** What it can do now that it is open, one action for each of its commands. */
    default List<Action> actions() {
        return List.of();
    }

    /** Puts the focus where the work begins. Called each time the person comes here. */
    void focusDefault();

    /** Esc: steps back inside the screen. False when there was nothing to step back from. */
    default boolean stepBack() {
        return false;
    }

    /** Notifications are centred over this part of the screen, or over all of it when null. Asked after it is open. */
    default @Nullable Region toastArea() {
        return null;
    }

    /** A patient was chosen in the global search or the palette. */
    default void showPatient(UUID patientId) {}

    /** Whether files of this kind are received here, by this person. */
    default boolean receives(IncomingFile.Kind kind) {
        return false;
    }

    /** Receives a file of a kind that it said it receives; it is open then. */
    default void receive(IncomingFile file) {}

    /** Removes its listeners. Called at sign-out, also when it was never open. */
    @Override
    void close();

    /** A scanner read this code where no field asked for it. False when the screen has no use for it. */
    default boolean scan(String code) {
        return false;
    }
}
