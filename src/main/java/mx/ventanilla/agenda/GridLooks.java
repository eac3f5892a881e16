package mx.ventanilla.agenda;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.layout.Background;
import javafx.scene.layout.Border;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The stylesheet's answer to how each part of the grid looks: labels that nobody sees wear its classes, and the painter
 * reads their colours and fonts.
 */
final class GridLooks extends Pane {
    private static final List<String> PARTS = List.of("grid-head", "grid-head-name", "grid-head-absent", "grid-hour",
            "grid-quarter", "grid-line", "grid-hour-line", "grid-now", "grid-cursor", "grid-cut", "grid-hatch",
            "grid-gap",
            "grid-absence");
    private final Map<CellState, Label> states = new EnumMap<>(CellState.class);
    private final Map<String, Label> parts = new HashMap<>();
    private final FittedText fitted = new FittedText();
    private final Map<Object, Look> known = new HashMap<>();
    private final Map<Double, Font> iconFonts = new HashMap<>();
    private final Map<CellState, FontIcon> icons = new EnumMap<>(CellState.class);

    /** Colours and font of one part. */
    record Look(Paint fill, Paint ink, Paint edge, Font font) {}

    /** @param redraw called whenever the stylesheet gives another answer */
    GridLooks(Runnable redraw) {
        Runnable changed = () -> {
            known.clear();
            redraw.run();
        };
        getStyleClass().add("grid-looks");
        setManaged(false);
        setMouseTransparent(true);
        for (CellState state : CellState.values()) {
            states.put(state, probe(changed, "agenda-cell", state.styleClass()));
            if (!state.icon().isEmpty()) {
                FontIcon icon = new FontIcon(state.icon());
                icon.getStyleClass().add("icon-xs");
                icon.setOpacity(0);
                icons.put(state, icon);
                getChildren().add(icon);
            }
        }
        PARTS.forEach(part -> parts.put(part, probe(changed, part)));
    }

    Look of(CellState state) {
        return known.computeIfAbsent(state, wanted -> look(states.getOrDefault(state, new Label())));
    }

    Look of(String part) {
        return known.computeIfAbsent(part, wanted -> look(parts.getOrDefault(part, new Label())));
    }

    /** The pictures' font in this size. */
    Font iconFont(FontIcon icon, double size) {
        return iconFonts.computeIfAbsent(size, wanted -> Font.font(icon.getFont().getFamily(), wanted));
    }

    /** Null for a state without a picture. */
    Map<CellState, FontIcon> icons() {
        return icons;
    }

    /** Cuts words to the room they have. */
    FittedText fitted() {
        return fitted;
    }

    private Label probe(Runnable changed, String... styleClasses) {
        Label label = new Label();
        label.getStyleClass().setAll(styleClasses);
        label.setOpacity(0);
        label.backgroundProperty().addListener((property, old, now) -> changed.run());
        label.borderProperty().addListener((property, old, now) -> changed.run());
        label.textFillProperty().addListener((property, old, now) -> changed.run());
        label.fontProperty().addListener((property, old, now) -> changed.run());
        getChildren().add(label);
        return label;
    }

    private static Look look(Label probe) {
        Background background = probe.getBackground();
        Border border = probe.getBorder();
        Paint fill = background == null || background.getFills().isEmpty()
                ? Color.TRANSPARENT
                : background.getFills().getLast().getFill();
        Paint edge = border == null || border.getStrokes().isEmpty()
                ? Color.TRANSPARENT
                : border.getStrokes().getFirst().getTopStroke();
        return new Look(fill, probe.getTextFill(), edge, probe.getFont());
    }
}
