package mx.ventanilla.agenda;

import java.util.Optional;
import javafx.geometry.Rectangle2D;

/**
 * Where everything of the grid lies, in pixels, before scrolling. Columns and rows grow with the room there is, and above
 * what fits the grid scrolls.
 */
record GridGeometry(AgendaTable table, double column, double row) {
    static final double HOURS = 40;
    static final double HEAD = 40;
    static final double GAP = 8;
    private static final double NARROW = 42;
    private static final double WIDE = 84;
    private static final double WIDEST = 200;
    private static final double LOW = 20;
    private static final double HIGH = 32;

    static GridGeometry of(AgendaTable table, double width, double height) {
        int shifts = table.shifts().size();
        int columns = Math.max(1, table.shifts().stream().mapToInt(shift -> shift.columns().size()).sum());
        int rows = Math.max(1, table.shifts().stream().mapToInt(ShiftGrid::depth).max().orElse(1));
        double free = width - GAP * Math.max(0, shifts - 1) - HOURS * shifts;
        double least = shifts > 1 ? NARROW : WIDE;
        return new GridGeometry(table, Math.clamp(Math.floor(free / columns), least, WIDEST),
                Math.clamp(Math.floor((height - HEAD) / rows), LOW, HIGH));
    }

    /** True when there is room for a surname and not only for initials. */
    boolean hasRoomForNames() {
        return column >= WIDE - 8;
    }

    double left(int shift) {
        double x = 0;
        for (int i = 0; i < shift; i++) {
            x += width(i) + GAP;
        }
        return x;
    }

    double width(int shift) {
        return HOURS + column * table.shifts().get(shift).columns().size();
    }

    double width() {
        int shifts = table.shifts().size();
        return shifts == 0 ? 0 : left(shifts - 1) + width(shifts - 1);
    }

    double height() {
        return HEAD + row * table.shifts().stream().mapToInt(ShiftGrid::depth).max().orElse(0);
    }

    double x(int shift, int columnIndex) {
        return left(shift) + HOURS + column * columnIndex;
    }

    double y(int rowIndex) {
        return HEAD + row * rowIndex;
    }

    Rectangle2D cell(GridPlace place) {
        return new Rectangle2D(x(place.shift(), place.column()), y(place.row()), column, row);
    }

    /** The place under a point, empty over the heads and the hours. */
    Optional<GridPlace> placeAt(double x, double y) {
        for (int shift = 0; shift < table.shifts().size(); shift++) {
            ShiftGrid grid = table.shifts().get(shift);
            int columnIndex = (int) Math.floor((x - left(shift) - HOURS) / column);
            int rowIndex = (int) Math.floor((y - HEAD) / row);
            if (columnIndex >= 0 && columnIndex < grid.columns().size() && rowIndex >= 0 && rowIndex < grid.depth()) {
                return Optional.of(new GridPlace(shift, columnIndex, rowIndex));
            }
        }
        return Optional.empty();
    }
}
