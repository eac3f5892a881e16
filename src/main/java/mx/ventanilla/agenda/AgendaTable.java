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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the agenda shows: the shifts of a day side by side, the earliest first, with a column for each room; or those of a
 * week, with a column for each day of one room.
 *
 * @param day the day shown, or one of the week
 * @param weekOf the room whose week is shown, null while a day is
 */
public record AgendaTable(LocalDate day, @Nullable UUID weekOf, List<ShiftGrid> shifts) {
    private static final Comparator<RoomShift> IN_ORDER = Comparator.comparing(RoomShift::starts)
            .thenComparing(RoomShift::shiftCode).thenComparing(RoomShift::day).thenComparingInt(RoomShift::roomNumber);
    private static final Comparator<GridPlace> IN_THE_DAY = Comparator.comparingInt(GridPlace::shift)
            .thenComparingInt(GridPlace::row).thenComparingInt(GridPlace::column);
    private static final Comparator<GridPlace> IN_THE_WEEK = Comparator.comparingInt(GridPlace::column)
            .thenComparingInt(GridPlace::shift).thenComparingInt(GridPlace::row);

    public AgendaTable {
        shifts = List.copyOf(shifts);
    }

    static AgendaTable empty(LocalDate day) {
        return new AgendaTable(day, null, List.of());
    }

    /** @param now local time of the unit: what is over can no longer be booked */
    static AgendaTable of(DayGrid grid, LocalDateTime now) {
        return new AgendaTable(grid.day(), null, shifts(List.of(grid), RoomShift::shiftId, now));
    }

    /**
     * The week of one room. Shifts of one code stay side by side though a new row of it comes into force within the week.
     *
     * @param days the room's own shifts and visits on each day of the week
     */
    static AgendaTable ofWeek(LocalDate day, UUID room, List<DayGrid> days, LocalDateTime now) {
        return new AgendaTable(day, room, shifts(days, RoomShift::shiftCode, now));
    }

    private static List<ShiftGrid> shifts(List<DayGrid> days, Function<RoomShift, Object> kind, LocalDateTime now) {
        Map<LocalDate, List<GridVisit>> visits = days.stream()
                .collect(Collectors.toMap(DayGrid::day, DayGrid::visits));
        Map<Object, List<RoomShift>> byShift = days.stream().flatMap(day -> day.roomShifts().stream()).sorted(IN_ORDER)
                .collect(Collectors.groupingBy(kind, LinkedHashMap::new, Collectors.toList()));
        return byShift.values().stream()
                .map(columns -> ShiftGrid.of(columns, day -> visits.getOrDefault(day, List.of()), now)).toList();
    }

    /** The same day with one shift alone; null shows all, as does a shift that is not worked that day. */
    AgendaTable only(@Nullable UUID shiftId) {
        List<ShiftGrid> wanted = shifts.stream().filter(shift -> shift.shiftId().equals(shiftId)).toList();
        return wanted.isEmpty() ? this : new AgendaTable(day, weekOf, wanted);
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

    boolean isWeek() {
        return weekOf != null;
    }

    Optional<GridPlace> placeOf(Slot slot) {
        return IntStream.range(0, shifts.size()).boxed()
                .flatMap(shift -> Optional.ofNullable(shifts.get(shift).placeOf(shift, slot)).stream()).findFirst();
    }

    Optional<GridPlace> placeOf(UUID visitId) {
        return places().filter(place -> {
            GridVisit visit = cell(place).visit();
            return visit != null && visit.id().equals(visitId);
        }).findFirst();
    }

    /** The first free place after this one: hour by hour over all rooms, or in the week day by day. */
    Optional<GridPlace> nextFree(GridPlace after) {
        Comparator<GridPlace> order = isWeek() ? IN_THE_WEEK : IN_THE_DAY;
        return places().filter(place -> cell(place).state().isFree())
                .filter(place -> order.compare(place, after) > 0).min(order);
    }

    Map<CellState, Integer> counts() {
        Map<CellState, Integer> counts = new EnumMap<>(CellState.class);
        shifts.stream().map(ShiftGrid::cells).flatMap(Collection::stream).flatMap(Collection::stream)
                .filter(cell -> cell.slot() != null || cell.visit() != null)
                .forEach(cell -> counts.merge(cell.state(), 1, Integer::sum));
        return counts;
    }

    private Stream<GridPlace> places() {
        return IntStream.range(0, shifts.size()).boxed().flatMap(shift -> IntStream
                .range(0, shifts.get(shift).columns().size()).boxed().flatMap(column -> IntStream
                        .range(0, shifts.get(shift).depth()).mapToObj(row -> new GridPlace(shift, column, row))));
    }
}
