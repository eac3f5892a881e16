package mx.ventanilla.agenda;

import java.util.UUID;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;
import org.jspecify.annotations.Nullable;

/** Draws what lies over the cells: the cursor, and the appointment that was cut. Heads and hours stay free. */
final class MarksPainter {
    private final GraphicsContext pen;
    private final GridGeometry geometry;
    private final GridLooks looks;
    private final Rectangle2D view;

    /** @param view the part of the grid that can be seen */
    MarksPainter(GraphicsContext pen, GridGeometry geometry, GridLooks looks, Rectangle2D view) {
        this.pen = pen;
        this.geometry = geometry;
        this.looks = looks;
        this.view = view;
    }

    /** @param cut the appointment in hand, null for none */
    void paint(GridPlace cursor, boolean focused, @Nullable UUID cut) {
        AgendaTable table = geometry.table();
        if (table.isEmpty()) {
            return;
        }
        pen.save();
        pen.beginPath();
        pen.rect(GridGeometry.HOURS, GridGeometry.HEAD, view.getWidth(), view.getHeight());
        pen.clip();
        pen.translate(-view.getMinX(), -view.getMinY());
        pen.setLineWidth(2);
        if (cut != null) {
            table.placeOf(cut).ifPresent(place -> paintCut(geometry.cell(place)));
        }
        Rectangle2D cell = geometry.cell(table.nearest(cursor));
        pen.setStroke(looks.of(focused ? "grid-cursor" : "grid-cut").edge());
        pen.strokeRect(cell.getMinX() + 1, cell.getMinY() + 1, cell.getWidth() - 1, cell.getHeight() - 1);
        pen.restore();
    }

    private void paintCut(Rectangle2D cell) {
        pen.setStroke(looks.of("grid-cut").edge());
        pen.setLineDashes(4, 3);
        pen.strokeRect(cell.getMinX() + 2, cell.getMinY() + 2, cell.getWidth() - 3, cell.getHeight() - 3);
        pen.setLineDashes();
    }
}
