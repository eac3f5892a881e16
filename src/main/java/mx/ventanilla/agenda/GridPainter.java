package mx.ventanilla.agenda;

import java.time.LocalDateTime;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import mx.ventanilla.patient.PersonNames;
import org.kordamp.ikonli.javafx.FontIcon;

/** Draws the cells of the grid that can be seen; heads and hours are drawn over them by {@link FramePainter}. */
final class GridPainter {
    private static final double ICON_ROOM = 13;
    private final GraphicsContext pen;
    private final GridGeometry geometry;
    private final GridLooks looks;
    private final AgendaWords words;
    private final Rectangle2D view;

    /** @param view the part of the grid that can be seen */
    GridPainter(GraphicsContext pen, GridGeometry geometry, GridLooks looks, AgendaWords words, Rectangle2D view) {
        this.pen = pen;
        this.geometry = geometry;
        this.looks = looks;
        this.words = words;
        this.view = view;
    }

    void paint(LocalDateTime now) {
        pen.setTextBaseline(VPos.CENTER);
        pen.save();
        pen.translate(-view.getMinX(), -view.getMinY());
        for (int shift = 0; shift < geometry.table().shifts().size(); shift++) {
            paintShift(shift);
        }
        pen.restore();
        new FramePainter(pen, geometry, looks, words, view).paint(now);
    }

    private void paintShift(int shift) {
        ShiftGrid grid = geometry.table().shifts().get(shift);
        for (int column = 0; column < grid.columns().size(); column++) {
            double x = geometry.x(shift, column);
            if (x + geometry.column() < view.getMinX() || x > view.getMaxX()) {
                continue;
            }
            for (int row = firstSeen(); row < grid.depth() && geometry.y(row) < view.getMaxY(); row++) {
                paintCell(grid.cells().get(column).get(row), x, geometry.y(row));
            }
            paintLine(x, geometry.y(0), 1, geometry.row() * grid.depth(), "grid-line");
        }
        for (int row = 0; row <= grid.depth(); row++) {
            boolean isHour = row == grid.rows().size()
                    || (row < grid.rows().size() && grid.rows().get(row).getMinute() == 0);
            paintLine(geometry.left(shift), geometry.y(row), geometry.width(shift), 1,
                    isHour ? "grid-hour-line" : "grid-line");
        }
    }

    private int firstSeen() {
        return (int) Math.max(0, Math.floor(view.getMinY() / geometry.row()));
    }

    private void paintLine(double x, double y, double width, double height, String part) {
        pen.setFill(looks.of(part).fill());
        pen.fillRect(x, y, width, height);
    }

    private void paintCell(GridCell cell, double x, double y) {
        GridLooks.Look look = looks.of(cell.state());
        double width = geometry.column();
        double height = geometry.row();
        pen.setFill(look.fill());
        pen.fillRect(x, y, width, height);
        if (cell.state() == CellState.FREED) {
            pen.setStroke(look.edge());
            pen.setLineDashes(3, 2);
            pen.strokeRect(x + 1.5, y + 1.5, width - 2, height - 2);
            pen.setLineDashes();
        }
        paintWord(cell, look, x, y);
    }

    private void paintWord(GridCell cell, GridLooks.Look look, double x, double y) {
        String word = word(cell);
        if (word.isEmpty()) {
            return;
        }
        double middle = y + geometry.row() / 2 + 0.5;
        FontIcon icon = looks.icons().get(cell.state());
        boolean wide = geometry.hasRoomForNames();
        double iconX = wide ? x + 8 : x + 2;
        if (icon != null) {
            pen.setFill(look.ink());
            pen.setFont(looks.iconFont(icon, wide ? 12 : 10));
            pen.setTextAlign(TextAlignment.LEFT);
            pen.fillText(icon.getText(), iconX, middle);
        }
        double from = icon == null ? x + (wide ? 8 : 1) : iconX + ICON_ROOM - (wide ? 0 : 2) + (wide ? 5 : 0);
        double room = x + geometry.column() - from - 1;
        pen.setFill(look.ink());
        pen.setFont(look.font());
        pen.setTextAlign(wide ? TextAlignment.LEFT : TextAlignment.CENTER);
        String shown = wide ? looks.fitted().of(word, look.font(), room) : word;
        pen.fillText(shown, Math.rint(wide ? from : from + room / 2), middle, room);
    }

    private String word(GridCell cell) {
        GridVisit visit = cell.visit();
        if (visit != null) {
            String surname = PersonNames.shown(visit.firstSurname());
            return geometry.hasRoomForNames() && !surname.isEmpty() ? surname : looks.fitted().initials(visit.names());
        }
        return switch (cell.state()) {
            case FREE -> words.text("agenda.screen.cell.free");
            case FREED ->
                words.text(geometry.hasRoomForNames() ? "agenda.screen.state.FREED" : "agenda.screen.cell.freed");
            default -> "";
        };
    }
}
