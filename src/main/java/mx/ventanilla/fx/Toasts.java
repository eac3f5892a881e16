package mx.ventanilla.fx;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Parent;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import javafx.util.Subscription;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.Notifier;
import mx.ventanilla.core.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Notifications at the foot of the screen, one at a time, the newest wins. What can be undone stays longer and can be
 * undone with the key that it shows. A layer that lets clicks through everywhere else, and whose bar makes way for
 * buttons and fields.
 */
public final class Toasts extends Pane implements Notifier {
    /** Key of undo in the bundle: {@code shell.command.undo}. */
    public static final Command UNDO = Command.of(Command.EVERYWHERE, "undo", "fth-rotate-ccw", "Shortcut+Z");
    private static final Duration SHORT = Duration.seconds(6);
    private static final Duration LONG = Duration.seconds(12);
    private static final double MARGIN = 12;
    private static final double USUAL = 566;
    private static final double WIDEST = 720;
    private static final String NEEDED = ".button, .toggle-button, .text-input, .combo-box-base";

    private final Messages messages;
    private final PauseTransition timer = new PauseTransition();
    private final BooleanProperty undoable = new SimpleBooleanProperty();
    private @Nullable HBox bar;
    private @Nullable Runnable undo;
    private @Nullable Region area;
    private Subscription arranging = Subscription.EMPTY;

    public Toasts(Messages messages) {
        this.messages = messages;
        setPickOnBounds(false);
        setId("toastLayer");
        timer.setOnFinished(event -> dismiss());
    }

    /** The bar is centred over this part of the screen, or over the whole layer. */
    public void setArea(@Nullable Region region) {
        arranging.unsubscribe();
        area = region;
        arranging = region == null ? Subscription.EMPTY : region.needsLayoutProperty().subscribe(this::follow);
        requestLayout();
    }

    /** What lies under the bar has been arranged anew: the bar may have to make way. */
    private void follow(boolean beingArranged) {
        if (!beingArranged && bar != null) {
            requestLayout();
        }
    }

    @Override
    public void info(String key, Object... arguments) {
        show(messages.text(key, arguments), "fth-check-circle", null, SHORT);
    }

    @Override
    public void undoable(Runnable takeBack, String key, Object... arguments) {
        show(messages.text(key, arguments), "fth-check-circle", takeBack, LONG);
    }

    @Override
    public void problem(Problem problem) {
        HBox shown = show(messages.text(problem), "fth-alert-triangle", null, LONG);
        shown.getStyleClass().add("problem");
    }

    /** True while the notification on screen can be undone. */
    public ObservableBooleanValue canUndo() {
        return undoable;
    }

    /** Takes back what the notification on screen tells, and removes it. */
    public void undo() {
        Runnable takeBack = undo;
        dismiss();
        if (takeBack != null) {
            takeBack.run();
        }
    }

    public void dismiss() {
        timer.stop();
        getChildren().clear();
        bar = null;
        undo = null;
        undoable.set(false);
    }

    private HBox show(String sentence, String icon, @Nullable Runnable takeBack, Duration time) {
        dismiss();
        HighlightText words = new HighlightText();
        words.setId("toastText");
        words.showSentence(sentence);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxHeight(Region.USE_PREF_SIZE);
        HBox shown = new HBox(Icons.of(icon), words);
        shown.getStyleClass().add("toast");
        if (takeBack != null) {
            shown.getChildren().add(undoButton());
        }
        bar = shown;
        undo = takeBack;
        undoable.set(takeBack != null);
        getChildren().add(shown);
        shown.hoverProperty().subscribe(hovered -> count(hovered, time));
        return shown;
    }

    private void count(boolean hovered, Duration time) {
        timer.stop();
        if (!hovered && bar != null) {
            timer.setDuration(time);
            timer.playFromStart();
        }
    }

    private KeyButton undoButton() {
        KeyButton button = new KeyButton();
        button.setId("toastUndoButton");
        button.setText(messages.text(UNDO.textKey()));
        KeyCombination key = UNDO.key();
        button.setKeys(key == null ? "" : KeyNames.of(key));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setFocusTraversable(false);
        button.setOnAction(event -> undo());
        return button;
    }

    @Override
    protected void layoutChildren() {
        if (bar == null) {
            return;
        }
        Region place = place();
        Bounds over = sceneToLocal(place.localToScene(place.getLayoutBounds()));
        double wanted = Math.clamp(Math.ceil(bar.prefWidth(-1)), USUAL, WIDEST);
        double width = Math.min(wanted, over.getWidth() - 2 * MARGIN);
        double height = bar.prefHeight(width);
        double x = snapPositionX(over.getMinX() + (over.getWidth() - width) / 2);
        double y = snapPositionY(over.getMaxY() - foot(place) - MARGIN - height);
        bar.resizeRelocate(x, clear(new BoundingBox(x, y, width, height), over), width, height);
    }

    /** The lowest place in the lower two thirds where the bar covers nothing that is pressed or typed in. */
    private double clear(Bounds wanted, Bounds over) {
        List<Bounds> needed = needed();
        Bounds free = wanted;
        for (Optional<Bounds> under = firstUnder(free, needed); under.isPresent(); under = firstUnder(free, needed)) {
            double y = snapPositionY(under.get().getMinY() - MARGIN - wanted.getHeight());
            free = new BoundingBox(wanted.getMinX(), y, wanted.getWidth(), wanted.getHeight());
        }
        return free.getMinY() < over.getMinY() + over.getHeight() / 3 ? wanted.getMinY() : free.getMinY();
    }

    private static Optional<Bounds> firstUnder(Bounds place, List<Bounds> needed) {
        return needed.stream().filter(place::intersects).findFirst();
    }

    private List<Bounds> needed() {
        Parent around = getParent();
        return around == null
                ? List.of()
                : Arrays.stream(NEEDED.split(", ")).flatMap(kind -> around.lookupAll(kind).stream())
                        .filter(node -> Shown.is(node) && !Objects.equals(node.getParent(), bar))
                        .map(node -> sceneToLocal(node.localToScene(node.getLayoutBounds()))).toList();
    }

    /** The part of the area that a screen has marked for notifications, or all of it; a hidden one is no place. */
    private Region place() {
        Region whole = area;
        if (whole == null || whole.getScene() == null || !Shown.is(whole)) {
            return this;
        }
        return whole.lookupAll(".toast-place").stream().filter(Shown::is).filter(Region.class::isInstance)
                .map(Region.class::cast).findFirst().orElse(whole);
    }

    /** Height of the buttons at the foot of a place, which stay in sight. */
    private static double foot(Region place) {
        double bottom = place.localToScene(place.getLayoutBounds()).getMaxY();
        return place.lookupAll(".action-bar").stream().filter(Shown::is)
                .filter(bar -> bottom - bar.localToScene(bar.getLayoutBounds()).getMaxY() < 1)
                .mapToDouble(bar -> bar.getLayoutBounds().getHeight()).max().orElse(0);
    }
}
