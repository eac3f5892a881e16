package mx.ventanilla.app;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import mx.ventanilla.fx.FaultReport;
import mx.ventanilla.fx.FaultWindow;
import mx.ventanilla.fx.View;
import mx.ventanilla.fx.ViewLoader;
import org.jspecify.annotations.Nullable;

/**
 * Everything inside the program's one window: the screen of the moment, the lock over it, and faults over all. While it
 * is locked the screen beneath is hidden and gets no keys, and keeps what was typed.
 */
public final class WindowContent extends StackPane implements FaultWindow {
    private final StackPane screenLayer = new StackPane();
    private final StackPane lockLayer = new StackPane();
    private final StackPane helpLayer = new StackPane();
    private final StackPane faultLayer = new StackPane();
    private final Deque<FaultReport> faults = new ArrayDeque<>();
    private ViewLoader loader;
    private @Nullable String page;
    private @Nullable Node focusBefore;
    private @Nullable Node focusBeforeFault;

    public WindowContent(ViewLoader loader) {
        this.loader = loader;
        getChildren().addAll(screenLayer, lockLayer, helpLayer, faultLayer);
        helpLayer.setVisible(false);
        helpLayer.setPickOnBounds(false);
        helpLayer.setAlignment(Pos.CENTER_RIGHT);
        addEventFilter(KeyEvent.KEY_PRESSED, this::help);
        lockLayer.setVisible(false);
        faultLayer.setVisible(false);
    }

    /** Faults are told in this loader's language from now on. */
    public void use(ViewLoader newLoader) {
        loader = newLoader;
    }

    /** Replaces the screen, and takes a lock away. */
    public void show(Parent screen) {
        focusBefore = null;
        page = null;
        unlock();
        screenLayer.getChildren().setAll(screen);
    }

    /** Shows a sentence and nothing else. */
    void say(String sentence) {
        setDisable(false);
        show(new StackPane(new Label(sentence)));
    }

    /** F1 opens this page from now on; other screens bring their own help. */
    public void helpAbout(String helpPage) {
        page = helpPage;
    }

    private void help(KeyEvent event) {
        String wanted = isLocked() ? "lock" : page;
        boolean open = helpLayer.isVisible();
        if ((wanted != null && event.getCode() == KeyCode.F1) || (open && event.getCode() == KeyCode.ESCAPE)) {
            event.consume();
            closeHelp();
            if (!open && wanted != null) {
                openHelp(wanted);
            }
        }
    }

    private void openHelp(String wanted) {
        View<HelpController> view = loader.load(new HelpController(loader.messages(),
                new CommandRegistry(List.of()), this::closeHelp));
        view.controller().show(wanted);
        helpLayer.getChildren().setAll(view.root());
        ((Region) view.root()).setMaxWidth(Region.USE_PREF_SIZE);
        helpLayer.setVisible(true);
    }

    private void closeHelp() {
        helpLayer.setVisible(false);
        helpLayer.getChildren().clear();
    }

    public void lock(Parent lockScreen) {
        if (getScene() != null && !isLocked()) {
            focusBefore = getScene().getFocusOwner();
        }
        lockLayer.getChildren().setAll(lockScreen);
        lockLayer.setVisible(true);
        screenLayer.setDisable(true);
        screenLayer.setVisible(false);
    }

    public boolean isLocked() {
        return lockLayer.isVisible();
    }

    /** Shows the screen again with the focus where it was. */
    public void unlock() {
        closeHelp();
        lockLayer.setVisible(false);
        lockLayer.getChildren().clear();
        screenLayer.setVisible(true);
        screenLayer.setDisable(false);
        if (focusBefore != null) {
            focusBefore.requestFocus();
        }
    }

    @Override
    public void show(FaultReport report) {
        faults.add(report);
        if (faults.size() == 1) {
            focusBeforeFault = getScene() == null ? null : getScene().getFocusOwner();
            showFault(report);
        }
    }

    private void showFault(FaultReport report) {
        View<FaultController> view = loader
                .load(new FaultController(report, loader.messages(), this::closeFault));
        faultLayer.getChildren().setAll(view.root());
        faultLayer.setVisible(true);
        screenLayer.setDisable(true);
        lockLayer.setDisable(true);
        view.controller().focusDefault();
    }

    private void closeFault() {
        faults.remove();
        faultLayer.setVisible(false);
        faultLayer.getChildren().clear();
        lockLayer.setDisable(false);
        screenLayer.setDisable(isLocked());
        if (!faults.isEmpty()) {
            showFault(faults.element());
        } else if (focusBeforeFault != null) {
            focusBeforeFault.requestFocus();
        }
    }
}
