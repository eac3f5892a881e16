package mx.ventanilla.visit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.layout.Pane;
import mx.ventanilla.fx.SpareTime;

/** Pages of which one is seen at a time. Each is made when it is first wanted, or before that when there is time. */
final class PageStack {
    private final Pane layers;
    private final ObservableValue<PanelMode> mode;
    private final List<Waiting> waiting = new ArrayList<>();

    private record Waiting(Supplier<Parent> page, Set<PanelMode> modes) {}

    PageStack(Pane layers, ObservableValue<PanelMode> mode) {
        this.layers = layers;
        this.mode = mode;
        mode.subscribe(this::want);
    }

    void add(Supplier<Parent> page, PanelMode... modes) {
        waiting.add(new Waiting(page, Set.of(modes)));
        want(mode.getValue());
    }

    /** Makes what nobody has wanted yet, little by little. */
    void makeInSpareTime() {
        List<Runnable> pieces = new ArrayList<>();
        waiting.forEach(page -> pieces.add(() -> make(page)));
        SpareTime.doFor(layers, pieces);
    }

    private void want(PanelMode wanted) {
        List.copyOf(waiting).stream().filter(page -> page.modes().contains(wanted)).forEach(this::make);
    }

    /** It appears once it is on the screen, so that it can take the focus. */
    private void make(Waiting wanted) {
        if (waiting.remove(wanted)) {
            Parent page = wanted.page().get();
            page.setVisible(false);
            layers.getChildren().add(page);
            Pages.showIn(page, mode, wanted.modes());
        }
    }
}
