package mx.ventanilla.fx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Objects;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import mx.ventanilla.core.Messages;

/** Loads {@code XView.fxml} beside {@code XController} with the person's bundle and a controller made by its owner. */
public final class ViewLoader {
    private final Messages messages;

    public ViewLoader(Messages messages) {
        this.messages = messages;
    }

    public Messages messages() {
        return messages;
    }

    /** Call on the screen's thread. */
    public <C> View<C> load(C controller) {
        FXMLLoader loader = new FXMLLoader(fxmlOf(controller.getClass()), messages.bundle());
        loader.setControllerFactory(type -> {
            if (type.isInstance(controller)) {
                return controller;
            }
            throw new IllegalArgumentException(type + " is not the controller given");
        });
        try {
            Parent root = loader.load();
            return new View<>(root, controller);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static URL fxmlOf(Class<?> controller) {
        String name = controller.getSimpleName().replaceFirst("Controller$", "View.fxml");
        return Objects.requireNonNull(controller.getResource(name), () -> name + " is missing beside its controller");
    }
}
