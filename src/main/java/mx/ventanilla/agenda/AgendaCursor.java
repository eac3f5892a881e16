package mx.ventanilla.agenda;

import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** The one place of the grid that has the cursor, and how it gets to another: by steps, by a room's number, to an offer. */
public final class AgendaCursor {
    private final AgendaDayViewModel days;
    private final ObjectProperty<GridPlace> place = new SimpleObjectProperty<>(GridPlace.FIRST);
    private final ObjectProperty<GridCell> cell = new SimpleObjectProperty<>(GridCell.NOTHING);
    private String roomTyped = "";
    private boolean typingRoom;
    private boolean placed;
    private @Nullable Slot awaited;

    AgendaCursor(AgendaDayViewModel days) {
        this.days = days;
    }

    public ObjectProperty<GridPlace> placeProperty() {
        return place;
    }

    /** What the cursor stands on. */
    public ObjectProperty<GridCell> cellProperty() {
        return cell;
    }

    AgendaTable table() {
        return days.tableProperty().get();
    }

    /** The room and shift under the cursor; not for an empty table. */
    RoomShift room() {
        return table().room(table().nearest(place.get()));
    }

    void moveTo(GridPlace wanted) {
        awaited = null;
        place.set(table().nearest(wanted));
    }

    /** One step sideways (columns) or up and down (rows). */
    void step(int columns, int rows) {
        GridPlace from = place.get();
        moveTo(columns == 0
                ? new GridPlace(from.shift(), from.column(), from.row() + rows)
                : table().beside(from, columns));
    }

    /** The digits that follow are a room's number. */
    void beginRoom() {
        typingRoom = true;
        roomTyped = "";
    }

    /** Goes to the room whose number begins like the digits typed; false when no room was being typed. */
    boolean typeRoom(String digit) {
        if (!typingRoom || table().isEmpty()) {
            return false;
        }
        roomTyped += digit;
        if (table().isWeek()) {
            days.showWeekOf(roomTyped);
        } else {
            table().roomLike(place.get(), roomTyped).ifPresent(this::moveTo);
        }
        return true;
    }

    void endRoom() {
        typingRoom = false;
    }

    /** From the day of all rooms to the week of the room under the cursor, and back to the day under the cursor. */
    void turnWeek() {
        if (table().isEmpty()) {
            return;
        }
        RoomShift here = room();
        awaited = cell.get().slot();
        days.weekProperty().set(days.weekProperty().get() == null ? here.roomId() : null);
        days.dayProperty().set(here.day());
    }

    /** Goes to a slot of any day and room as soon as it is shown. */
    void goTo(Slot slot) {
        awaited = slot;
        UUID week = days.weekProperty().get();
        if (week != null && !week.equals(slot.roomId())) {
            days.weekProperty().set(null);
        }
        if (days.wholeProperty().get().placeOf(slot).isEmpty()) {
            days.dayProperty().set(slot.day());
        }
        reachAwaited();
    }

    /** The table was read anew: the cursor stays where it was, or reaches what it was to go to. */
    void tableRead() {
        AgendaTable read = table();
        if (!placed && !read.isEmpty()) {
            placed = true;
            place.set(AgendaStart.of(read, days.nowProperty().get()));
        }
        place.set(read.nearest(place.get()));
        reachAwaited();
    }

    private void reachAwaited() {
        Slot slot = awaited;
        if (slot == null || days.wholeProperty().get().placeOf(slot).isEmpty()) {
            return;
        }
        awaited = null;
        if (table().placeOf(slot).isEmpty()) {
            days.shiftProperty().set(null);
        }
        table().placeOf(slot).ifPresent(this::moveTo);
    }
}
