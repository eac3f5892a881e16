package mx.ventanilla.referral;

import java.util.List;

/** What of a history may be seen by who may not read clinical content: everything but free words. */
final class Discretion {
    private Discretion() {}

    static ReferralHistory of(ReferralHistory history) {
        return new ReferralHistory(history.state(), wordless(history.applied()), wordless(history.unplaced()));
    }

    private static List<ReferralEvent> wordless(List<ReferralEvent> events) {
        return events.stream().map(event -> new ReferralEvent(event.id(), event.referralId(), event.step(),
                event.happenedAt(), event.unitId(), event.unitName(), event.userId(), event.authorName(),
                event.source(), event.informant(), event.reason(), null, event.appointmentOn(), event.appointmentAt(),
                event.appointmentPlace(), event.documentId())).toList();
    }
}
