package mx.ventanilla.app;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.collections.ObservableList;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import mx.ventanilla.core.Messages;
import mx.ventanilla.fx.Appearance;
import mx.ventanilla.fx.Command;
import mx.ventanilla.fx.Icons;
import mx.ventanilla.fx.Magnification;
import mx.ventanilla.fx.PrintedKey;
import mx.ventanilla.fx.Theme;

/** The menu behind the person's name. */
final class UserMenu {
    private final Messages messages;
    private final Theme theme;
    private final ShellRequests requests;

    UserMenu(Messages messages, Theme theme, ShellRequests requests) {
        this.messages = messages;
        this.theme = theme;
        this.requests = requests;
    }

    void fill(ObservableList<MenuItem> items) {
        items.setAll(item(ShellCommands.CHANGE_USER, requests::changeUser), item(ShellCommands.LOCK, requests::lock),
                new SeparatorMenuItem(),
                choice(ShellCommands.APPEARANCE, "shell.appearance.", List.of(Appearance.values()), theme.appearance(),
                        requests::choose),
                choice(ShellCommands.MAGNIFY, "shell.magnification.", List.of(Magnification.values()),
                        theme.magnification(), requests::choose),
                languages(), new SeparatorMenuItem(), item(ShellCommands.ABOUT, requests::showAbout));
    }

    private MenuItem item(Command command, Runnable work) {
        MenuItem item = new MenuItem(messages.text(command.textKey()), Icons.of(command.icon()));
        item.setId(command.name() + "MenuItem");
        item.setAccelerator(PrintedKey.of(command));
        item.setOnAction(event -> work.run());
        return item;
    }

    private <E extends Enum<E>> Menu choice(Command command, String prefix, List<E> values, E chosen,
            Consumer<E> choose) {
        Menu menu = new Menu(messages.text(command.textKey()), Icons.of(command.icon()));
        ToggleGroup group = new ToggleGroup();
        for (E value : values) {
            menu.getItems().add(radio(group, messages.text(prefix + value.name()), value == chosen,
                    () -> choose.accept(value)));
        }
        return menu;
    }

    private Menu languages() {
        Menu menu = new Menu(messages.text(ShellCommands.LANGUAGE.textKey()),
                Icons.of(ShellCommands.LANGUAGE.icon()));
        ToggleGroup group = new ToggleGroup();
        for (Locale language : List.of(Messages.SPANISH, Messages.ENGLISH)) {
            menu.getItems().add(radio(group, messages.text("shell.language." + language.getLanguage()),
                    language.equals(messages.locale()), () -> requests.choose(language)));
        }
        return menu;
    }

    private static RadioMenuItem radio(ToggleGroup group, String text, boolean chosen, Runnable work) {
        RadioMenuItem item = new RadioMenuItem(text);
        item.setToggleGroup(group);
        item.setSelected(chosen);
        item.setOnAction(event -> work.run());
        return item;
    }
}
