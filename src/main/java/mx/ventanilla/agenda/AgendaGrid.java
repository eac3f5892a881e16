package mx.ventanilla.agenda;

import javafx.geometry.Orientation;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;

/**
 * All rooms and slots of a day as one region: only what can be seen is drawn, and one place has the cursor. The cursor lies
 * on a layer of its own, so that a step of it draws no cell again.
 */
final class AgendaGrid extends Region {
    private static final double BAR = 12;
    private final AgendaViewModel model;
    private final GridLooks looks = new GridLooks(this::repaint);
    private final Canvas canvas = new Canvas();
    private final Canvas marks = new Canvas();
    private final ScrollBar across = bar(Orientation.HORIZONTAL);
    private final ScrollBar down = bar(Orientation.VERTICAL);
    private GridGeometry geometry;
    private Rectangle2D drawn = Rectangle2D.EMPTY;
    private boolean stale = true;

    AgendaGrid(AgendaViewModel model) {
        this.model = model;
        geometry = GridGeometry.of(model.table(), 0, 0);
        setId("agendaGrid");
        getStyleClass().add("agenda-grid");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        getChildren().addAll(looks, canvas, marks, across, down);
        model.days().tableProperty().subscribe(this::repaint);
        model.days().nowProperty().subscribe(this::repaint);
        model.placing().carriedProperty().subscribe(this::requestLayout);
        model.cursorProperty().subscribe(this::reveal);
        model.cellProperty().subscribe(this::describe);
        focusedProperty().subscribe(this::requestLayout);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::point);
        addEventHandler(KeyEvent.KEY_PRESSED, this::steer);
        addEventHandler(ScrollEvent.SCROLL, this::scroll);
    }

    @Override
    protected void layoutChildren() {
        geometry = GridGeometry.of(model.table(), getWidth(), getHeight());
        boolean wide = geometry.width() > getWidth();
        if (wide) {
            geometry = GridGeometry.of(model.table(), getWidth(), getHeight() - BAR);
        }
        boolean high = geometry.height() > getHeight() - (wide ? BAR : 0);
        double viewWidth = getWidth() - (high ? BAR : 0);
        double viewHeight = getHeight() - (wide ? BAR : 0);
        place(across, wide, geometry.width(), viewWidth);
        place(down, high, geometry.height(), viewHeight);
        across.resizeRelocate(0, viewHeight, viewWidth, BAR);
        down.resizeRelocate(viewWidth, 0, BAR, viewHeight);
        resize(canvas, viewWidth, viewHeight);
        resize(marks, viewWidth, viewHeight);
        draw(new Rectangle2D(across.getValue(), down.getValue(), Math.max(0, viewWidth), Math.max(0, viewHeight)));
    }

    /** The pixels of a place as they lie now, for who points at it. */
    Rectangle2D boundsOf(GridPlace place) {
        Rectangle2D cell = geometry.cell(place);
        return new Rectangle2D(cell.getMinX() - across.getValue(), cell.getMinY() - down.getValue(), cell.getWidth(),
                cell.getHeight());
    }

    private void repaint() {
        stale = true;
        requestLayout();
    }

    private void draw(Rectangle2D view) {
        if (stale || !view.equals(drawn)) {
            stale = false;
            drawn = view;
            new GridPainter(cleared(canvas), geometry, looks, model.words(), view)
                    .paint(model.days().nowProperty().get());
        }
        Carried carried = model.placing().carriedProperty().get();
        new MarksPainter(cleared(marks), geometry, looks, view).paint(model.cursorProperty().get(), isFocused(),
                carried == null ? null : carried.visitId());
    }

    private static GraphicsContext cleared(Canvas layer) {
        GraphicsContext pen = layer.getGraphicsContext2D();
        pen.clearRect(0, 0, layer.getWidth(), layer.getHeight());
        return pen;
    }

    private void resize(Canvas layer, double width, double height) {
        if (layer.getWidth() != Math.ceil(width) || layer.getHeight() != Math.ceil(height)) {
            layer.setWidth(Math.ceil(width));
            layer.setHeight(Math.ceil(height));
            stale = true;
        }
    }

    private void place(ScrollBar bar, boolean wanted, double content, double visible) {
        bar.setVisible(wanted);
        double most = Math.max(0, content - visible);
        bar.setMax(most);
        bar.setVisibleAmount(content == 0 ? 1 : most * visible / content);
        bar.setBlockIncrement(visible);
        bar.setValue(Math.clamp(bar.getValue(), 0, most));
    }

    private void point(MouseEvent event) {
        requestFocus();
        geometry.placeAt(event.getX() + across.getValue(), event.getY() + down.getValue())
                .filter(place -> event.getY() > GridGeometry.HEAD).ifPresent(place -> {
                    model.moveTo(place);
                    model.openVisit();
                });
    }

    private void steer(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        if (event.getCode().isDigitKey() && model.cursor().typeRoom(event.getCode().getChar())) {
            event.consume();
            return;
        }
        model.cursor().endRoom();
        switch (event.getCode()) {
            case LEFT -> model.step(-1, 0);
            case RIGHT -> model.step(1, 0);
            case UP -> model.step(0, -1);
            case DOWN -> model.step(0, 1);
            case PAGE_UP -> model.step(0, -4);
            case PAGE_DOWN -> model.step(0, 4);
            case HOME -> model.moveTo(new GridPlace(0, 0, model.cursorProperty().get().row()));
            case END ->
                model.moveTo(new GridPlace(Integer.MAX_VALUE, Integer.MAX_VALUE, model.cursorProperty().get().row()));
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void scroll(ScrollEvent event) {
        ScrollBar bar = event.isShiftDown() || !down.isVisible() ? across : down;
        double moved = event.getDeltaY() == 0 ? event.getDeltaX() : event.getDeltaY();
        bar.setValue(Math.clamp(bar.getValue() - moved, 0, bar.getMax()));
    }

    /** Scrolls no more than needed for the cursor to be seen beside the hours and under the heads. */
    private void reveal() {
        if (!model.table().isEmpty() && canvas.getWidth() > 0) {
            Rectangle2D cell = geometry.cell(model.table().nearest(model.cursorProperty().get()));
            reveal(across, cell.getMinX() - GridGeometry.HOURS, cell.getMaxX() - canvas.getWidth());
            reveal(down, cell.getMinY() - GridGeometry.HEAD, cell.getMaxY() - canvas.getHeight());
        }
        describe();
        requestLayout();
    }

    private static void reveal(ScrollBar bar, double most, double least) {
        bar.setValue(Math.clamp(Math.min(Math.max(bar.getValue(), least), most), 0, bar.getMax()));
    }

    private void describe() {
        setAccessibleText(
                model.table().isEmpty() ? "" : model.words().cell(model.table(), model.cursorProperty().get()));
    }

    private ScrollBar bar(Orientation orientation) {
        ScrollBar bar = new ScrollBar();
        bar.setOrientation(orientation);
        bar.setFocusTraversable(false);
        bar.setManaged(false);
        bar.valueProperty().subscribe(this::requestLayout);
        return bar;
    }
}
