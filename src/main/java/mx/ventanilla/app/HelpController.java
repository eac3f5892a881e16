package mx.ventanilla.app;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mx.ventanilla.core.Messages;
import mx.ventanilla.fx.Command;
import mx.ventanilla.fx.HighlightText;
import mx.ventanilla.fx.KeyCap;

/** The page of one screen: what it is for, and every key that works there. */
@SuppressWarnings("NullAway.Init")
public final class HelpController {
    private final Messages messages;
    private final CommandRegistry commands;
    private final Runnable onClose;

    @FXML
    private Label helpTitle;
    @FXML
    private VBox helpText;
    @FXML
    private Label helpHereTitle;
    @FXML
    private VBox helpKeysHere;
    @FXML
    private Label helpEverywhereTitle;
    @FXML
    private VBox helpKeysEverywhere;

    public HelpController(Messages messages, CommandRegistry commands, Runnable onClose) {
        this.messages = messages;
        this.commands = commands;
        this.onClose = onClose;
    }

    @FXML
    public void initialize() {
        appearWith(helpHereTitle, helpKeysHere);
        appearWith(helpEverywhereTitle, helpKeysEverywhere);
        helpKeysEverywhere.getChildren().setAll(keyRows(commands.of(Command.EVERYWHERE)));
    }

    private static void appearWith(Label title, VBox keys) {
        title.managedProperty().bind(title.visibleProperty());
        title.visibleProperty().bind(Bindings.isNotEmpty(keys.getChildren()));
    }

    /** Shows the page of this workspace: its title, its paragraphs and its keys. */
    public void show(String screen) {
        helpTitle.setText(messages.text("help." + screen + ".title"));
        helpText.getChildren().setAll(messages.text("help." + screen + ".text").lines()
                .filter(line -> !line.isBlank()).map(HelpController::paragraph).toList());
        helpKeysHere.getChildren().setAll(keyRows(commands.of(screen)));
    }

    @FXML
    public void closeHelp() {
        onClose.run();
    }

    private static Node paragraph(String line) {
        HighlightText words = new HighlightText();
        if (!line.startsWith("- ")) {
            words.showSentence(line);
            return words;
        }
        words.showSentence(line.substring(2));
        HBox.setHgrow(words, Priority.ALWAYS);
        Label dot = new Label("•");
        HBox item = new HBox(8, dot, words);
        item.getStyleClass().add("help-item");
        return item;
    }

    private List<Node> keyRows(List<Command> listed) {
        return listed.stream().filter(command -> command.key() != null).map(this::keyRow).toList();
    }

    private Node keyRow(Command command) {
        Label words = new Label(messages.text(command.textKey()));
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(words, new KeyCap(command.keyText()));
        row.getStyleClass().add("help-key-row");
        return row;
    }
}
