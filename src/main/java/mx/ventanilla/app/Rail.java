package mx.ventanilla.app;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.layout.VBox;
import mx.ventanilla.core.Messages;
import mx.ventanilla.fx.Command;
import mx.ventanilla.fx.Counter;
import mx.ventanilla.fx.RailItem;
import mx.ventanilla.fx.Workspace;
import org.jspecify.annotations.Nullable;

/** The rows at the left: one for each workspace of the role, and at the foot help and folding. */
final class Rail {
    private final Messages messages;
    private final ObservableBooleanValue folded;

    Rail(Messages messages, ObservableBooleanValue folded) {
        this.messages = messages;
        this.folded = folded;
    }

    void addWorkspaces(Navigator navigator, VBox group) {
        for (Workspace workspace : navigator.workspaces()) {
            RailItem item = item(workspace.id() + "RailItem", workspace.icon(), messages.text(workspace.titleKey()));
            workspace.counter().subscribe(counter -> item.show(counter == null ? Counter.NONE : counter));
            item.setOnAction(event -> navigator.show(workspace.id()));
            navigator.currentProperty().subscribe(shown -> item.setChosen(isShown(workspace, shown)));
            group.getChildren().add(item);
        }
    }

    void addFoot(VBox group, Runnable help, Runnable fold) {
        RailItem helpItem = item("helpRailItem", ShellCommands.HELP.icon(), text(ShellCommands.HELP));
        helpItem.showKeys(ShellCommands.HELP.keyText());
        helpItem.setOnAction(event -> help.run());
        RailItem foldItem = item("foldRailItem", ShellCommands.RAIL.icon(), messages.text("shell.rail.fold"));
        foldItem.setOnAction(event -> fold.run());
        folded.subscribe(narrow -> foldItem.setIcon(narrow ? "fth-chevrons-right" : ShellCommands.RAIL.icon()));
        group.getChildren().addAll(helpItem, foldItem);
    }

    private RailItem item(String id, String icon, String text) {
        RailItem item = new RailItem(icon, text);
        item.setId(id);
        item.collapsedProperty().bind(folded);
        item.setFocusTraversable(false);
        return item;
    }

    private String text(Command command) {
        return messages.text(command.textKey());
    }

    private static boolean isShown(Workspace workspace, @Nullable Workspace shown) {
        return workspace.equals(shown);
    }
}
