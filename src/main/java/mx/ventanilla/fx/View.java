package mx.ventanilla.fx;

import javafx.scene.Parent;

/** A loaded screen and the controller behind it. */
public record View<C>(Parent root, C controller) implements AutoCloseable {
    /** Closes the controller if it has something to close. */
    @Override
    public void close() {
        if (controller instanceof AutoCloseable closeable) {
            try {
                closeable.close();
            } catch (RuntimeException fault) {
                throw fault;
            } catch (Exception fault) {
                throw new IllegalStateException(fault);
            }
        }
    }
}
