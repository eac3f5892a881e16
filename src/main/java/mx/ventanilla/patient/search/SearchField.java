package mx.ventanilla.patient.search;

/** What of a patient a search matched, so that a screen can show it in bold. */
public enum SearchField {
    NAME, NSS, AGGREGATE, CURP, RECORD_NUMBER, BIRTH_DATE, PHONE
}
