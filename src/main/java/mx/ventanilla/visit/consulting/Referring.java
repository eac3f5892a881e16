package mx.ventanilla.visit.consulting;

import java.util.UUID;

/** Where a consultation that ends with a referral goes on: the screen that composes it. */
@FunctionalInterface
public interface Referring {
    /** Called on the screen's thread after the consultation was ended. */
    void refer(UUID patientId, UUID visitId);
}
