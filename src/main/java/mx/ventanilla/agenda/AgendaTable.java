package mx.ventanilla.agenda;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A day as the screen shows it: its shifts side by side, the earliest first. */
public record AgendaTable(LocalDate day, List<ShiftGrid> shifts) {
    private static final Comparator<RoomShift> IN_ORDER = Comparator.comparing(RoomShift::from)
            .thenComparing(RoomShift::shiftCode).thenComparingInt(RoomShift::roomNumber);

    public AgendaTable {
        shifts = List.copyOf(shifts);
    }

    /** @param now local time of the unit: what is over can no longer be booked */
    static AgendaTable of(DayGrid grid, LocalDateTime now) {
        Map<UUID, List<RoomShift>> byShift = grid.roomShifts().stream().sorted(IN_ORDER)
                .collect(Collectors.groupingBy(RoomShift::shiftId, LinkedHashMap::new, Collectors.toList()));
        return new AgendaTable(grid.day(),
                byShift.values().stream().map(rooms -> ShiftGrid.of(rooms, grid.visits(), now)).toList());
    }

    /** The same day with one shift alone; null shows all, as does a shift that is not worked that day. */
    AgendaTable only(@Nullable UUID shiftId) {
        List<ShiftGrid> wanted = shifts.stream().filter(shift -> shift.shiftId().equals(shiftId)).toList();
        return wanted.isEmpty() ? this : new AgendaTable(day, wanted);
    }

    boolean isEmpty() {
        return shifts.isEmpty();
    }

    GridCell cell(GridPlace place) {
        return shifts.get(place.shift()).cells().get(place.column()).get(place.row());
    }

    RoomShift room(GridPlace place) {
        return shifts.get(place.shift()).columns().get(place.column());
    }

    /** The same hour in the room of this number, else in the first whose number begins so; this shift before others. */
    Optional<GridPlace> roomLike(GridPlace from, String digits) {
        return IntStream.range(0, shifts.size()).boxed()
                .sorted(Comparator.comparing((Integer shift) -> shift != from.shift()))
                .flatMap(shift -> IntStream.range(0, shifts.get(shift).columns().size())
                        .mapToObj(column -> new GridPlace(shift, column, from.row())))
                .filter(place -> String.valueOf(room(place).roomNumber()).startsWith(digits))
                .min(Comparator.comparing((GridPlace place) -> place.shift() != from.shift())
                        .thenComparing(place -> !String.valueOf(room(place).roomNumber()).equals(digits)))
                .map(this::nearest);
    }

    /** The place nearest to this one that exists here. */
    GridPlace nearest(GridPlace place) {
        if (isEmpty()) {
            return GridPlace.FIRST;
        }
        int shift = Math.clamp(place.shift(), 0, shifts.size() - 1);
        ShiftGrid grid = shifts.get(shift);
        return new GridPlace(shift, Math.clamp(place.column(), 0, grid.columns().size() - 1),
                Math.clamp(place.row(), 0, grid.depth() - 1));
    }

    /** One step sideways goes on into the next shift. */
    GridPlace beside(GridPlace from, int step) {
        int column = from.column() + step;
        if (column >= 0 && column < shifts.get(from.shift()).columns().size()) {
            return new GridPlace(from.shift(), column, from.row());
        }
        int shift = from.shift() + step;
        if (shift < 0 || shift >= shifts.size()) {
            return from;
        }
        return nearest(new GridPlace(shift, step > 0 ? 0 : Integer.MAX_VALUE, from.row()));
    }

    Optional<GridPlace> placeOf(Slot slot) {
        for (int i = 0; i < shifts.size(); i++) {
            if (shifts.get(i).shiftId().equals(slot.shiftId())) {
                return Optional.ofNullable(shifts.get(i).placeOf(i, slot.roomId(), slot.from()));
            }
        }
        return Optional.empty();
    }

    Optional<GridPlace> placeOf(UUID visitId) {
        return places().filter(place -> {
            GridVisit visit = cell(place).visit();
            return visit != null && visit.id().equals(visitId);
        }).findFirst();
    }

    /** The first free place after this one, hour by hour over all rooms. */
    Optional<GridPlace> nextFree(GridPlace after) {
        List<GridPlace> free = places().filter(place -> cell(place).state().isFree()).toList();
        return free.stream().filter(place -> inTime(place, after) > 0).min(AgendaTable::inTime);
    }

    Map<CellState, Integer> counts() {
        Map<CellState, Integer> counts = new EnumMap<>(CellState.class);
        shifts.stream().map(ShiftGrid::cells).flatMap(Collection::stream).flatMap(Collection::stream)
                .filter(cell -> cell.slot() != null || cell.visit() != null)
                .forEach(cell -> counts.merge(cell.state(), 1, Integer::sum));
        return counts;
    }

    private static int inTime(GridPlace one, GridPlace other) {
        return Comparator.comparingInt(GridPlace::shift).thenComparingInt(GridPlace::row)
                .thenComparingInt(GridPlace::column)
                .compare(one, other);
    }

    private Stream<GridPlace> places() {
        return IntStream.range(0, shifts.size()).boxed().flatMap(shift -> IntStream
                .range(0, shifts.get(shift).columns().size()).boxed().flatMap(column -> IntStream
                        .range(0, shifts.get(shift).depth()).mapToObj(row -> new GridPlace(shift, column, row))));
    }
}
