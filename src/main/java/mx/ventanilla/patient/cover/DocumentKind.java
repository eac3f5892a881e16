package mx.ventanilla.patient.cover;

/** Papers that the affiliation asks for. The desk keeps whether they were shown and until when they serve, not copies. */
public enum DocumentKind {
    IDENTIFICATION, CURP, PROOF_OF_ADDRESS, BIRTH_CERTIFICATE, PHOTOGRAPHS, PASSPORT,
    /** Tarjeta de residente; a tourist permit does not serve. */
    RESIDENCE_CARD,
    /** Cuestionario médico, asked for by the voluntary insurance alone. */
    HEALTH_QUESTIONNAIRE;

    String textKey() {
        return "cover.document." + name();
    }
}
