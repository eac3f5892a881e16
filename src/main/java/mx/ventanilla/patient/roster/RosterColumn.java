package mx.ventanilla.patient.roster;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The columns of a patient that a roster fills. */
enum RosterColumn {
    NSS(String.class), AGGREGATE_CODE(String.class), CURP(String.class), CURP_UNVERIFIED(Boolean.class),
    GIVEN_NAMES(String.class), FIRST_SURNAME(String.class), SECOND_SURNAME(String.class), BIRTH_DATE(LocalDate.class),
    SEX(String.class), BIRTH_ENTITY(String.class), UNIT_NAME(String.class), UNIT_ID(UUID.class),
    ROOM_NUMBER(Integer.class), ROOM_ID(UUID.class), SHIFT_CODE(String.class), STREET(String.class),
    NEIGHBOURHOOD(String.class), POSTAL_CODE(String.class), PHONE(String.class), OTHER_PHONE(String.class);

    private final Class<?> type;
    private final String column;

    RosterColumn(Class<?> type) {
        this.type = type;
        this.column = name().toLowerCase(Locale.ROOT);
    }

    String column() {
        return column;
    }

    Class<?> type() {
        return type;
    }

    /** The person as values of the columns; null where the roster is silent. */
    static Map<String, @Nullable Object> of(RosterPerson person, Placement placement) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("nss", person.nss());
        values.put("aggregate_code", person.aggregate());
        values.put("curp", person.curp());
        values.put("curp_unverified", person.curpUnverified());
        values.put("given_names", person.names().givenNames());
        values.put("first_surname", person.names().firstSurname());
        values.put("second_surname", person.names().secondSurname());
        values.put("birth_date", person.birthDate());
        values.put("sex", person.sex() == null ? null : person.sex().name());
        values.put("birth_entity", person.birthEntity());
        values.put("unit_name", person.assignment().unitName());
        values.put("unit_id", placement.unitOf(person));
        values.put("room_number", person.assignment().room());
        values.put("room_id", placement.roomOf(person));
        values.put("shift_code", person.assignment().shift());
        values.put("street", person.address().street());
        values.put("neighbourhood", person.address().neighbourhood());
        values.put("postal_code", person.address().postalCode());
        values.put("phone", person.address().phone());
        values.put("other_phone", person.address().otherPhone());
        return values;
    }
}
