package mx.ventanilla.agenda.absence;

import java.time.LocalDateTime;
import mx.ventanilla.agenda.Offer;

/**
 * A slot that nobody has bought, with what is asked of it again and again.
 *
 * @param key of the slot
 */
record FreePlace(Offer offer, String key) {
    static FreePlace of(Offer offer) {
        return new FreePlace(offer, offer.slot().key());
    }

    LocalDateTime from() {
        return offer.slot().from();
    }

    int roomNumber() {
        return offer.shift().roomNumber();
    }
}
