package mx.ventanilla.patient.duplicate;

import java.util.List;

/** What may differ between two records of one person; what belongs together is chosen together. */
public enum MergeField {
    GIVEN_NAMES("given_names"), FIRST_SURNAME("first_surname"), SECOND_SURNAME("second_surname"),
    BIRTH_DATE("birth_date"), SEX("sex"), NSS("nss"), AGGREGATE("aggregate_code"), CURP("curp", "curp_unverified"),
    BIRTH_ENTITY("birth_entity"), NATIONALITY("nationality"), RECORD_NUMBER("record_number"),
    ASSIGNMENT("room_number", "shift_code", "unit_name", "unit_id", "room_id"), STREET("street"),
    NEIGHBOURHOOD("neighbourhood"), POSTAL_CODE("postal_code"), MUNICIPALITY("municipality_key", "state_key"),
    PHONE("phone"), OTHER_PHONE("other_phone"), CONTACT("contact_name", "contact_phone"), LANGUAGE("language_key"),
    INTERPRETER("needs_interpreter"), DISABILITY("disability"), BOOKLET("booklet"), PASSPORT("passport"),
    RESIDENCE_CARD("residence_card"), REMARKS("remarks"), LIFE("alive", "died_on", "death_source"),
    MOTHER("newborn_of"),
    IDENTIFIED("identified"), ROSTER("roster_key", "roster_values");

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable copy
    private final List<String> columns;

    MergeField(String... columns) {
        this.columns = List.of(columns);
    }

    /** The first one tells whether anything is known. */
    List<String> columns() {
        return columns;
    }

    /** True for what nobody has to choose. */
    boolean isDecidedByRule() {
        return this == IDENTIFIED || this == ROSTER || this == MOTHER;
    }

    public String textKey() {
        return "duplicates.field." + name();
    }
}
