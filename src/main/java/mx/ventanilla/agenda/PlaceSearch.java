package mx.ventanilla.agenda;

import java.time.LocalDateTime;
import java.util.Optional;

/** Looks for the next place: of whoever is in hand or opened, or simply a free one; and goes there. */
final class PlaceSearch {
    private final AgendaViewModel model;

    PlaceSearch(AgendaViewModel model) {
        this.model = model;
    }

    /** Own room first for whoever is carried or opened; without anybody, the next free place on screen. */
    void nextFree() {
        if (model.table().isEmpty()) {
            return;
        }
        PlacingViewModel placing = model.placing();
        Carried who = Optional.ofNullable(placing.carriedProperty().get()).or(this::opened).orElse(null);
        if (who == null) {
            model.table().nextFree(model.cursorProperty().get()).ifPresentOrElse(model::moveTo,
                    () -> placing.refuse("agenda.screen.noneFree"));
            return;
        }
        placing.next(who, who.serviceId() == null ? model.cursor().room().serviceId() : who.serviceId(), from(),
                offer -> goTo(offer, who));
    }

    /** Goes to the offer with this number, counted from 1, with the appointment in hand. */
    void goToOffer(int number) {
        VisitDetail shown = model.detailProperty().get();
        if (shown != null && number <= shown.offers().size()) {
            opened().ifPresent(who -> goTo(shown.offers().get(number - 1), who));
        }
    }

    /** After the free place under the cursor, else from the beginning of the day on screen. */
    private LocalDateTime from() {
        GridCell cell = model.cellProperty().get();
        Slot slot = cell.slot();
        return slot != null && cell.state().isFree()
                ? slot.from().plusMinutes(1)
                : model.days().dayProperty().get().atStartOfDay();
    }

    private void goTo(Offer offer, Carried who) {
        model.placing().carry(who);
        model.cursor().goTo(offer.slot());
    }

    private Optional<Carried> opened() {
        return model.visit().filter(visit -> model.detailProperty().get() != null)
                .filter(visit -> VisitStates.allows(visit.state(), VisitStep.MOVE)).map(model::carrying);
    }
}
