package mx.ventanilla.patient.cover;

/** Where a person who cannot be seen here may go, in the order in which the printed note names them. */
public enum DestinationKind {
    /** The desk that settles cover: affiliation and entitlement of the subdelegation. */
    AFFILIATION_DESK,
    /** Free care for who has no social security. */
    IMSS_BIENESTAR, HEALTH_MINISTRY, PRIVATE;

    String textKey() {
        return "cover.destination.kind." + name();
    }
}
