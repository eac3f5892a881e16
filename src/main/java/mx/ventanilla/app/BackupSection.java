package mx.ventanilla.app;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Parent;
import mx.ventanilla.fx.Action;
import mx.ventanilla.fx.Command;
import mx.ventanilla.fx.Section;
import mx.ventanilla.fx.SectionKit;
import mx.ventanilla.fx.View;
import org.jspecify.annotations.Nullable;

/** Backups as a part of Administración. */
final class BackupSection implements Section {
    private static final List<Command> COMMANDS = List.of(BackupController.FOLDER, BackupController.CREATE,
            RestoreController.FILE, RestoreController.RESTORE);

    private final BackupViewModel.Maker maker;
    private final RestoreViewModel.Restorer restorer;
    private final SectionKit kit;
    private @Nullable BackupController controller;
    private @Nullable RestoreController restore;

    BackupSection(BackupViewModel.Maker maker, RestoreViewModel.Restorer restorer, SectionKit kit) {
        this.maker = maker;
        this.restorer = restorer;
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
        View<RestoreController> beneath = kit.loader().load(
                new RestoreController(new RestoreViewModel(restorer, kit.tasks()), kit.loader().messages()));
        restore = beneath.controller();
        view.controller().showBeneath(beneath.root());
        return view.root();
    }

    @Override
    public List<Command> commands() {
        return COMMANDS;
    }

    @Override
    public List<Action> actions() {
        return controller == null || restore == null
                ? List.of()
                : Stream.concat(controller.actions().stream(), restore.actions().stream()).toList();
    }

    @Override
    public void focusDefault() {
        if (controller != null) {
            controller.focusDefault();
        }
    }

    @Override
    public boolean stepBack() {
        return restore != null && restore.stepBack();
    }

    @Override
    public void close() {}
}
