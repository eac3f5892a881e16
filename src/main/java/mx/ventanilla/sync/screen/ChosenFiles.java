package mx.ventanilla.sync.screen;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import mx.ventanilla.core.Messages;
import org.jspecify.annotations.Nullable;

/** The operating system's own file window. */
public final class ChosenFiles implements StickFiles {
    private final Messages messages;

    public ChosenFiles(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Optional<Path> toWrite(@Nullable Window owner, String title, String name) {
        FileChooser chooser = chooser(title);
        chooser.setInitialFileName(name);
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }

    @Override
    public Optional<Path> toRead(@Nullable Window owner, String title) {
        return Optional.ofNullable(chooser(title).showOpenDialog(owner)).map(File::toPath);
    }

    private FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().setAll(new ExtensionFilter(messages.text("sync.file.ours"), "*.vmensajero"),
                new ExtensionFilter(messages.text("sync.file.all"), "*.*"));
        return chooser;
    }
}
