package mx.ventanilla.app;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Parent;
import mx.ventanilla.db.BackupReport;
import mx.ventanilla.fx.Action;
import mx.ventanilla.fx.Command;
import mx.ventanilla.fx.Section;
import mx.ventanilla.fx.SectionKit;
import mx.ventanilla.fx.View;
import org.jspecify.annotations.Nullable;

/** Backups as a part of Administración. */
final class BackupSection implements Section {
    static final List<Command> COMMANDS = List.of(BackupController.FOLDER, BackupController.CREATE);

    private final Function<Path, BackupReport> maker;
    private final SectionKit kit;
    private @Nullable BackupController controller;

    BackupSection(Function<Path, BackupReport> maker, SectionKit kit) {
        this.maker = maker;
        this.kit = kit;
    }

    @Override
    public String id() {
        return "backup";
    }

    @Override
    public String icon() {
        return "fth-save";
    }

    @Override
    public Parent open() {
        Path home = Path.of(System.getProperty("user.home"));
        View<BackupController> view = kit.loader().load(new BackupController(
                new BackupViewModel(maker, kit.tasks(), kit.clock(), home), kit.loader().messages()));
        controller = view.controller();
        return view.root();
    }

    @Override
    public List<Action> actions() {
        return controller == null ? List.of() : controller.actions();
    }

    @Override
    public void focusDefault() {
        if (controller != null) {
            controller.focusDefault();
        }
    }

    @Override
    public boolean stepBack() {
        return false;
    }

    @Override
    public void close() {}
}
