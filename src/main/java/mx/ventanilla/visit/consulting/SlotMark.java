package mx.ventanilla.visit.consulting;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import mx.ventanilla.agenda.Slot;
import mx.ventanilla.agenda.VisitState;
import mx.ventanilla.fx.Icons;
import mx.ventanilla.visit.DeskWords;
import mx.ventanilla.visit.FoundIcons;

/** One slot of the shift as a small square: its state as picture, hour and word in the hint. */
final class SlotMark extends Label {
    private SlotMark(Slot slot, Optional<ListedVisit> visit, ConsultingWords words) {
        VisitState state = visit.map(ListedVisit::state).orElse(null);
        String word = state == null ? words.text("consultation.slot.free") : words.messages().text(state.word());
        getStyleClass().addAll("slot-mark", state == null ? "free" : state.name().toLowerCase(Locale.ROOT));
        if (state != null && state != VisitState.BOOKED) {
            setGraphic(Icons.of(FoundIcons.icon(state), "icon-xs"));
        }
        String hint = DeskWords.hour(slot.starts()) + " · " + word;
        setTooltip(new Tooltip(hint));
        setAccessibleText(hint);
    }

    static List<Node> all(ConsultingDay day, ConsultingWords words) {
        return day.shift().slots().stream().<Node>map(slot -> new SlotMark(slot, inside(day, slot), words)).toList();
    }

    /** Who holds the slot now, else who held it last. */
    private static Optional<ListedVisit> inside(ConsultingDay day, Slot slot) {
        List<ListedVisit> held = day.visits().stream()
                .filter(visit -> slot.starts().equals(visit.starts())
                        && slot.shiftId().equals(visit.queued().shiftId()))
                .toList();
        return held.stream().filter(visit -> visit.state().occupiesSlot()).findFirst()
                .or(() -> held.stream().reduce((first, last) -> last));
    }
}
