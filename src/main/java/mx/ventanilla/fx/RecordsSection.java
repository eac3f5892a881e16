package mx.ventanilla.fx;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Parent;
import mx.ventanilla.fx.RecordEditor.Capability;
import org.jspecify.annotations.Nullable;

/** A section that lists records and edits one at a time. */
public final class RecordsSection<R> implements Section {
    private final RecordEditor<R> editor;
    private final SectionKit kit;
    private @Nullable RecordsViewModel<R> model;
    private @Nullable RecordsController<R> controller;

    public RecordsSection(RecordEditor<R> editor, SectionKit kit) {
        this.editor = editor;
        this.kit = kit;
    }

    @Override
    public String id() {
        return editor.id();
    }

    @Override
    public String icon() {
        return editor.icon();
    }

    @Override
    public Parent open() {
        RecordsViewModel<R> opened = new RecordsViewModel<>(editor, kit.tasks(), kit.notifier(), kit.drafts());
        model = opened;
        View<RecordsController<R>> view = kit.loader()
                .load(new RecordsController<>(opened, kit.loader().messages(), kit.clock()));
        controller = view.controller();
        return view.root();
    }

    @Override
    public List<Command> commands() {
        Set<Capability> may = editor.capabilities();
        return Stream.concat(RecordCommands.all().stream()
                .filter(command -> !command.equals(RecordCommands.ADD) || may.contains(Capability.ADD))
                .filter(command -> !command.equals(RecordCommands.RETIRE) || may.contains(Capability.RETIRE)),
                editor.acts().stream().map(RecordAct::command)).toList();
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
        return controller != null && controller.stepBack();
    }

    @Override
    public void close() {
        if (model != null) {
            model.close();
        }
    }
}
