package mx.ventanilla.agenda;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One shift as a grid: its rooms on a day, or one room on the days of a week.
 *
 * @param columns its rooms, by number, or the days
 * @param rows hours at which a slot of any of them begins, on the day of the first column
 * @param extraRows places beneath the slots, for who came without one
 * @param cells by column, then by row
 */
public record ShiftGrid(UUID shiftId, List<RoomShift> columns, List<LocalDateTime> rows, int extraRows,
        List<List<GridCell>> cells) {
    public ShiftGrid {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        cells = cells.stream().map(List::copyOf).toList();
    }

    /** @param visits those of a day */
    static ShiftGrid of(List<RoomShift> columns, Function<LocalDate, List<GridVisit>> visits, LocalDateTime now) {
        LocalDate base = columns.getFirst().day();
        List<LocalDateTime> rows = columns.stream()
                .flatMap(shift -> shift.slots().stream().map(slot -> onDay(base, shift.day(), slot.from()))).distinct()
                .sorted().toList();
        List<List<GridCell>> cells = new ArrayList<>();
        for (RoomShift room : columns) {
            List<GridVisit> own = visits.apply(room.day()).stream().filter(visit -> room.roomId().equals(visit.roomId())
                    && room.shiftId().equals(visit.shiftId())).toList();
            cells.add(column(room, rows, own, now));
        }
        int deepest = cells.stream().mapToInt(List::size).max().orElse(0);
        cells.forEach(column -> pad(column, deepest));
        return new ShiftGrid(columns.getFirst().shiftId(), columns, rows, deepest - rows.size(), cells);
    }

    /** The same hour as if its shift had begun on another day. */
    private static LocalDateTime onDay(LocalDate wanted, LocalDate day, LocalDateTime moment) {
        return moment.plusDays(ChronoUnit.DAYS.between(day, wanted));
    }

    int depth() {
        return rows.size() + extraRows;
    }

    /**
     * Row of the slot in which this moment falls, in this column; fractions tell how far the slot has gone; empty outside
     * the shift.
     */
    Optional<Double> rowOf(LocalDateTime now, int column) {
        LocalDateTime moment = onDay(columns.getFirst().day(), columns.get(column).day(), now);
        for (int row = 0; row < rows.size(); row++) {
            LocalDateTime from = rows.get(row);
            LocalDateTime until = row + 1 < rows.size() ? rows.get(row + 1) : end();
            if (!moment.isBefore(from) && moment.isBefore(until)) {
                double length = Duration.between(from, until).toSeconds();
                return Optional.of(row + Duration.between(from, moment).toSeconds() / length);
            }
        }
        return Optional.empty();
    }

    /** The first column in whose shift this moment falls. */
    Optional<Integer> columnAt(LocalDateTime now) {
        return IntStream.range(0, columns.size()).boxed().filter(column -> rowOf(now, column).isPresent()).findFirst();
    }

    private LocalDateTime end() {
        return columns.stream()
                .map(shift -> onDay(columns.getFirst().day(), shift.day(), shift.until())).max(LocalDateTime::compareTo)
                .orElseThrow();
    }

    private static List<GridCell> column(RoomShift room, List<LocalDateTime> rows, List<GridVisit> visits,
            LocalDateTime now) {
        List<GridVisit> beneath = new ArrayList<>(visits.stream().filter(visit -> visit.state().occupiesSlot())
                .filter(visit -> visit.starts() == null || room.slotAt(visit.starts()).isEmpty()).toList());
        Map<LocalDateTime, Slot> slots = new HashMap<>();
        LocalDate base = rows.isEmpty() ? room.day() : rows.getFirst().toLocalDate();
        room.slots().forEach(slot -> slots.put(onDay(base, room.day(), slot.from()), slot));
        List<GridCell> cells = new ArrayList<>();
        for (LocalDateTime row : rows) {
            Slot slot = slots.get(row);
            cells.add(slot == null ? GridCell.NOTHING : cell(room, slot, visits, beneath, now));
        }
        beneath.forEach(visit -> cells.add(new GridCell(CellState.of(visit, room), null, visit)));
        return cells;
    }

    private static GridCell cell(RoomShift room, Slot slot, List<GridVisit> visits, List<GridVisit> beneath,
            LocalDateTime now) {
        List<GridVisit> here = visits.stream().filter(visit -> Objects.equals(visit.starts(), slot.starts())).toList();
        List<GridVisit> holders = here.stream().filter(visit -> visit.state().occupiesSlot()).toList();
        if (!holders.isEmpty()) {
            beneath.addAll(holders.subList(1, holders.size()));
            return new GridCell(CellState.of(holders.getFirst(), room), slot, holders.getFirst());
        }
        GridVisit absent = here.stream().filter(visit -> visit.state() == VisitState.NO_SHOW
                || visit.state() == VisitState.LEFT).findFirst().orElse(null);
        return absent != null
                ? new GridCell(CellState.of(absent, room), slot, absent)
                : new GridCell(vacant(room, slot, here, now), slot, null);
    }

    private static CellState vacant(RoomShift room, Slot slot, List<GridVisit> gone, LocalDateTime now) {
        if (!room.isAttended(slot)) {
            return CellState.OUT;
        }
        if (slot.from().isBefore(now)) {
            return CellState.UNUSED;
        }
        boolean isToday = slot.day().equals(now.toLocalDate());
        return isToday && !gone.isEmpty() ? CellState.FREED : CellState.FREE;
    }

    private static void pad(List<GridCell> column, int depth) {
        while (column.size() < depth) {
            column.add(GridCell.BENEATH);
        }
    }

    /** The place of a slot, null when it is not here. */
    @Nullable
    GridPlace placeOf(int shiftIndex, Slot slot) {
        int row = rows.indexOf(onDay(columns.getFirst().day(), slot.day(), slot.from()));
        for (int column = 0; column < columns.size(); column++) {
            RoomShift shift = columns.get(column);
            if (row >= 0 && shift.roomId().equals(slot.roomId()) && shift.shiftId().equals(slot.shiftId())
                    && shift.day().equals(slot.day())) {
                return new GridPlace(shiftIndex, column, row);
            }
        }
        return null;
    }
}
