package mx.ventanilla.agenda;

import java.time.LocalDateTime;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.javafx.FontIcon;

/** Draws what stays in sight while the cells scroll: rooms above, hours at the left, and the line of this moment. */
final class FramePainter {
    private static final double TOLERABLE_SQUEEZE = 1.15;
    private final GraphicsContext pen;
    private final GridGeometry geometry;
    private final GridLooks looks;
    private final AgendaWords words;
    private final Rectangle2D view;

    FramePainter(GraphicsContext pen, GridGeometry geometry, GridLooks looks, AgendaWords words, Rectangle2D view) {
        this.pen = pen;
        this.geometry = geometry;
        this.looks = looks;
        this.words = words;
        this.view = view;
    }

    void paint(LocalDateTime now) {
        for (int shift = 0; shift < geometry.table().shifts().size(); shift++) {
            ShiftGrid grid = geometry.table().shifts().get(shift);
            for (int column = 0; column < grid.columns().size(); column++) {
                paintAbsence(shift, column);
            }
            paintHours(shift, now);
            for (int column = 0; column < grid.columns().size(); column++) {
                paintHead(shift, column);
            }
            paintCorner(shift);
        }
    }

    private void paintHead(int shift, int column) {
        RoomShift room = geometry.table().shifts().get(shift).columns().get(column);
        double x = geometry.x(shift, column) - view.getMinX();
        if (x + geometry.column() < hoursLeft(shift) || x > view.getWidth()) {
            return;
        }
        boolean absent = room.presence() != Presence.PRESENT;
        double middle = Math.rint(x + geometry.column() / 2);
        fill(x, 0, geometry.column(), GridGeometry.HEAD, absent ? "grid-head-absent" : "grid-head");
        fill(x, 0, 1, GridGeometry.HEAD, "grid-line");
        fill(x, GridGeometry.HEAD - 1, geometry.column(), 1, "grid-hour-line");
        pen.setTextAlign(TextAlignment.CENTER);
        write(words.head(geometry.table(), room), middle, 12, absent ? "grid-head-absent" : "grid-head");
        if (absent) {
            FontIcon away = looks.icons().get(CellState.NO_SHOW);
            pen.setFont(Font.font(away == null ? "" : away.getFont().getFamily(), 12));
            pen.fillText(away == null ? "" : away.getText(), middle, 28);
        } else if (!words.underHead(room).isEmpty()) {
            pen.setFill(looks.of("grid-head-name").ink());
            pen.setFont(looks.of("grid-head-name").font());
            double space = geometry.column() - 1;
            String name = looks.fitted().surname(words.underHead(room), pen.getFont(), space * TOLERABLE_SQUEEZE);
            pen.fillText(name, middle, 28, space);
        }
    }

    /** Says across the column why nobody is there, as long as there is room. */
    private void paintAbsence(int shift, int column) {
        ShiftGrid grid = geometry.table().shifts().get(shift);
        RoomShift room = grid.columns().get(column);
        long toMove = grid.cells().get(column).stream().filter(cell -> cell.state() == CellState.TO_MOVE).count();
        long vacant = grid.cells().get(column).reversed().stream().takeWhile(cell -> cell.visit() == null).count();
        double height = vacant * geometry.row();
        if (room.presence() == Presence.PRESENT || height < 150) {
            return;
        }
        String sentence = words.doctor(room)
                + (toMove == 0 ? "" : " · " + words.text("agenda.screen.toMove", toMove));
        double x = geometry.x(shift, column) + geometry.column() / 2 - view.getMinX();
        double y = geometry.y(grid.depth()) - height / 2 - view.getMinY();
        double half = Math.min(height - 16, 228) / 2;
        GridLooks.Look look = looks.of("grid-absence");
        pen.save();
        pen.translate(Math.rint(x), Math.rint(y));
        pen.rotate(-90);
        pen.setFill(look.fill());
        pen.fillRoundRect(-half, -14, half * 2, 28, 12, 12);
        pen.setStroke(look.edge());
        pen.strokeRoundRect(-half + 0.5, -13.5, half * 2 - 1, 27, 12, 12);
        pen.setTextAlign(TextAlignment.CENTER);
        write(sentence, 0, 0, "grid-absence");
        pen.restore();
    }

    private void paintHours(int shift, LocalDateTime now) {
        ShiftGrid grid = geometry.table().shifts().get(shift);
        double x = hoursLeft(shift);
        double top = geometry.y(0) - view.getMinY();
        fill(x, top, GridGeometry.HOURS, geometry.row() * grid.depth(), "grid-hour");
        pen.setTextAlign(TextAlignment.RIGHT);
        for (int row = 0; row < grid.depth(); row++) {
            double y = geometry.y(row) - view.getMinY();
            boolean isHour = row < grid.rows().size() && grid.rows().get(row).getMinute() == 0;
            fill(x, y, GridGeometry.HOURS, 1, isHour || row == grid.rows().size() ? "grid-hour-line" : "grid-line");
            String text = row < grid.rows().size()
                    ? AgendaWords.hour(grid.rows().get(row).toLocalTime())
                    : "+" + (row - grid.rows().size() + 1);
            write(text, x + GridGeometry.HOURS - 4, y + geometry.row() / 2 + 0.5,
                    isHour ? "grid-hour" : "grid-quarter");
        }
        grid.columnAt(now).ifPresent(column -> paintNow(shift, column, now));
    }

    /** Across all rooms of a day; of a week, over its day alone. */
    private void paintNow(int shift, int column, LocalDateTime now) {
        double row = geometry.table().shifts().get(shift).rowOf(now, column).orElse(0.0);
        double x = hoursLeft(shift);
        double y = Math.rint(geometry.y(0) + row * geometry.row() - view.getMinY());
        double tag = Math.floor(row) * geometry.row() + geometry.y(0) - view.getMinY();
        boolean week = geometry.table().isWeek();
        double begin = week ? geometry.x(shift, column) - view.getMinX() : x;
        double end = week
                ? begin + geometry.column()
                : geometry.left(shift) + geometry.width(shift) - view.getMinX();
        fill(begin, y, end - begin, 2, "grid-now");
        pen.setFill(looks.of("grid-now").fill());
        pen.fillRoundRect(x, tag + 1, GridGeometry.HOURS, geometry.row() - 1, 4, 4);
        pen.setTextAlign(TextAlignment.RIGHT);
        write(AgendaWords.hour(now.toLocalTime()), x + GridGeometry.HOURS - 4, tag + geometry.row() / 2 + 0.5,
                "grid-now");
    }

    private void paintCorner(int shift) {
        double x = hoursLeft(shift);
        fill(x, 0, GridGeometry.HOURS, GridGeometry.HEAD, "grid-head");
        fill(x, GridGeometry.HEAD - 1, GridGeometry.HOURS, 1, "grid-hour-line");
        if (shift > 0) {
            double gap = geometry.left(shift) - GridGeometry.GAP - view.getMinX();
            fill(gap, 0, GridGeometry.GAP, view.getHeight(), "grid-gap");
            fill(gap, 0, 1, view.getHeight(), "grid-hour-line");
            fill(gap + GridGeometry.GAP - 1, 0, 1, view.getHeight(), "grid-hour-line");
        }
    }

    /** The hours stay at the left edge while the rooms of their shift pass beneath. */
    private double hoursLeft(int shift) {
        double left = geometry.left(shift) - view.getMinX();
        double last = left + geometry.width(shift) - GridGeometry.HOURS;
        return Math.min(Math.max(0, left), last);
    }

    private void fill(double x, double y, double width, double height, String part) {
        pen.setFill(looks.of(part).fill());
        pen.fillRect(x, y, width, height);
    }

    private void write(String text, double x, double y, String part) {
        pen.setFill(looks.of(part).ink());
        pen.setFont(looks.of(part).font());
        pen.fillText(text, x, y);
    }
}
