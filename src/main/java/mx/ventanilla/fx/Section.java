package mx.ventanilla.fx;

import java.util.List;
import javafx.scene.Parent;

/** One part of a workspace that has several, chosen in a list at its left. Called on the screen's thread only. */
public interface Section extends AutoCloseable {
    /** In code words; its title is {@code admin.<id>.title}. */
    String id();

    /** Ikonli code of a Feather icon. */
    String icon();

    /** Builds the screen, once. */
    Parent open();

    /** What can be asked for here, known before it is open; empty where its workspace tells. */
    default List<Command> commands() {
        return List.of();
    }

    /** What can be done now; asked after it is open. */
    List<Action> actions();

    void focusDefault();

    /** Esc: steps back inside. False when there was nothing to step back from. */
    boolean stepBack();

    @Override
    void close();
}
