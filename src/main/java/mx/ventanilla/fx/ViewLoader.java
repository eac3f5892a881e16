package mx.ventanilla.fx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Objects;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import javafx.scene.control.TableView;
import mx.ventanilla.core.Messages;
import org.jspecify.annotations.Nullable;

/** Loads {@code XView.fxml} beside {@code XController} with the person's bundle and a controller made by its owner. */
public final class ViewLoader {
    private final Messages messages;
    private final @Nullable TableCare care;

    /** For views of somebody who has not signed in. */
    public ViewLoader(Messages messages) {
        this(messages, null);
    }

    /** @param care what every table of a view gets */
    public ViewLoader(Messages messages, @Nullable TableCare care) {
        this.messages = messages;
        this.care = care;
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
            furnish(loader, controller.getClass());
            new Mnemonics().giveThroughout(root);
            return new View<>(root, controller);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void furnish(FXMLLoader loader, Class<?> controller) {
        if (care != null) {
            String view = controller.getSimpleName().replaceFirst("Controller$", "");
            loader.getNamespace().forEach((id, part) -> {
                if (part instanceof TableView<?> table) {
                    care.furnish(table, view + "." + id);
                }
            });
        }
    }

    private static URL fxmlOf(Class<?> controller) {
        String name = controller.getSimpleName().replaceFirst("Controller$", "View.fxml");
        return Objects.requireNonNull(controller.getResource(name), () -> name + " is missing beside its controller");
    }
}
