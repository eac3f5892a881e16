package mx.ventanilla.db;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Every kind of record of the business, its table, and for each column how far it may go. The only list of what travels:
 * the change log writes nothing that is not declared here, and a test compares it with the schema.
 */
public enum Entity {
    MEDICAL_UNIT(Columns.travelling().text("name", "unit_type", "clues").flag("family_medicine", "second_level")
            .text("state_key", "municipality_key", "address", "time_zone").local().flag("is_local")),
    SHIFT(Columns.travelling().id("unit_id").text("code", "name").time("starts", "ends").flag("crosses_midnight")
            .text("weekdays").date("valid_from").flag("active")),
    SERVICE(Columns.travelling().id("unit_id").text("code", "name")
            .number("slot_minutes", "walk_in_quota", "sort_order")
            .flag("active")),
    CONSULTING_ROOM(Columns.travelling().id("unit_id").number("room_number").text("label").id("service_id")
            .flag("active")),
    STAFF(Columns.travelling().id("unit_id").text("given_names", "first_surname", "second_surname", "sex", "title",
            "role", "license", "professional_id").flag("active")),
    ROOM_DUTY(Columns.travelling().id("room_id", "shift_id", "staff_id").date("valid_from", "valid_to").text("reason")),
    CLOSED_DAY(Columns.travelling().id("unit_id").date("closed_on").text("kind", "name").flag("active")),
    SETTING(Columns.staying().text("name", "setting_value")),
    DEVICE(Columns.staying().text("name").flag("active")),
    USER_ACCOUNT(Columns.staying().text("user_name", "full_name", "role").id("staff_id").flag("active")
            .text("preferences")),
    CREDENTIAL(Columns.staying().id("user_id").flag("one_time").number("failures").instant("locked_until", "set_at")
            .secret().text("password_hash")),
    PATIENT(Columns.travelling().text("record_number", "nss", "aggregate_code", "curp").flag("curp_unverified")
            .text("given_names", "first_surname", "second_surname").date("birth_date").text("sex", "birth_entity",
                    "nationality")
            .id("unit_id").text("unit_name").number("room_number").id("room_id").text("shift_code")
            .text("street", "neighbourhood", "postal_code", "municipality_key", "state_key", "phone", "other_phone",
                    "contact_name", "contact_phone", "language_key")
            .flag("needs_interpreter", "identified", "alive").id("merged_into").text("remarks")
            .text("passport", "residence_card", "booklet", "disability").id("newborn_of").date("died_on")
            .text("death_source").local()
            .text("roster_key", "roster_values")),
    COVERAGE(Columns.travelling().id("patient_id").flag("entitled").date("valid_until", "starts_on").text("regime",
            "pension_type", "unit_name").number("room_number").text("shift_code").instant("checked_at")
            .text("checked_from", "informant").local().text("roster_values")),
    VISIT(Columns.travelling().id("patient_id", "unit_id", "room_id", "service_id", "shift_id", "staff_id")
            .date("visit_day").time("starts").number("slot_minutes").text("kind", "visit_type", "state", "slot_key",
                    "extra_key", "patient_day_key", "ticket")
            .number("priority").instant("requested_at", "arrived_at", "called_at", "started_at", "ended_at")
            .id("moved_to", "moved_from").text("reason", "override_reason", "outcome", "triage").flag("foreign_unit")
            .id("series_id").text("channel")),
    VISIT_EVENT(Columns.travelling().id("visit_id").text("step", "from_state", "to_state").instant("happened_at")
            .id("user_id").text("note").id("undone_by")),
    /** What a patient's own unit is told of a visit elsewhere. */
    AWAY_VISIT(Columns.travelling().id("patient_id").text("unit_name").date("visit_day").text("kind", "state",
            "outcome")),
    UNIFILA_ENTRY(Columns.travelling().id("unit_id", "patient_id", "service_id").date("visit_day").instant("joined_at")
            .number("priority").text("reason").id("visit_id").instant("left_at").text("waiting_key")),
    ABSENCE(Columns.travelling().id("unit_id").text("scope").id("staff_id", "room_id").date("first_day", "last_day")
            .time("from_time", "until_time").text("reason", "state").instant("decided_at").id("decided_by")
            .instant("undone_at").id("undone_by")),
    ABSENCE_LINE(Columns.travelling().id("absence_id", "visit_id", "new_visit_id").text("choice", "why", "slot_key",
            "extra_key", "patient_day_key", "call_result", "call_note").number("calls").instant("called_at")
            .id("called_by")),
    WAITING_REQUEST(Columns.travelling().id("unit_id", "patient_id", "service_id", "room_id").text("shift_code")
            .number("priority").text("channel", "note").instant("requested_at").text("state").id("visit_id")
            .instant("ended_at")),
    SHIFT_CLOSE(Columns.travelling().id("unit_id", "shift_id").date("close_day").text("state", "note")
            .number("attended", "no_shows", "went_away", "moved", "cancelled", "walk_ins", "unused_slots")
            .instant("closed_at").id("closed_by").instant("reopened_at").id("reopened_by").text("reopen_reason")),
    COVER_DOCUMENT(Columns.travelling().id("patient_id").text("kind").date("seen_on", "expires_on").text("note")),
    CARE_DESTINATION(Columns.staying().text("state_key", "kind", "name", "address", "phone", "hours").flag("active")),
    POLICY_WAIT(Columns.staying().number("months").text("care").flag("active")),
    ARCO_REQUEST(Columns.staying().id("patient_id").text("requester", "kind", "state").date("received_on", "due_on",
            "answered_on").text("request", "answer")),
    CONFLICT(Columns.travelling().text("entity").id("entity_id").text("base_rev", "local_rev", "remote_rev",
            "local_payload", "remote_payload", "state").id("resolved_by").text("kind").id("other_id")
            .text("local_unit", "remote_unit").id("local_user", "remote_user").instant("local_at", "remote_at",
                    "resolved_at")
            .text("resolution")),
    PATIENT_MERGE(Columns.travelling().id("survivor_id", "merged_id", "user_id").instant("merged_at")
            .instant("undone_at").id("undone_by")),
    MERGE_MOVE(Columns.travelling().id("merge_id").text("entity").id("entity_id").text("column_name", "value_before",
            "value_after")),
    DUPLICATE_PAIR(Columns.travelling().id("first_id", "second_id").number("score").text("origin", "state")
            .instant("found_at", "decided_at").id("decided_by")),
    HOSPITAL(Columns.travelling().text("name", "unit_type", "clues", "place").id("unit_id").flag("active")),
    ROUTING(Columns.travelling().text("origin_unit", "specialty").id("hospital_id").number("preference")
            .date("valid_from", "valid_to").text("reason").flag("active")),
    REFERRAL(Columns.travelling().text("folio").id("origin_unit_id").text("origin_name").number("room_number")
            .text("shift_code").id("author_id").text("author_name").id("patient_id").text("patient_name", "nss")
            .date("birth_date").text("sex", "phone", "specialty").id("hospital_id").text("hospital_name", "priority")
            .instant("signed_at").id("replaces", "onward_from")),
    REFERRAL_DOCUMENT(Columns.travelling().id("referral_id").text("kind", "content", "digest", "signature")
            .id("signed_by", "author_id").text("author_name").instant("written_at").clinical("content")),
    REFERRAL_EVENT(Columns.travelling().id("referral_id").text("step").instant("happened_at").id("unit_id")
            .text("unit_name").id("user_id").text("author_name", "source", "informant", "reason", "note")
            .date("appointment_on").time("appointment_at").text("appointment_place").id("document_id")
            .clinical("note")),
    REFERRAL_STATUS(Columns.staying().text("state").instant("since", "sent_at").date("due_on", "appointment_on")
            .time("appointment_at").text("appointment_place", "reason").flag("unread").number("contacts")
            .text("search_text")),
    CONTACT_ATTEMPT(Columns.travelling().id("referral_id").instant("happened_at").text("whom", "means", "outcome",
            "note").id("user_id").text("author_name").clinical("note")),
    FOLIO_COUNTER(Columns.staying().number("folio_year", "last_number")),
    SIGNING_CODE(Columns.staying().id("user_id").number("failures").instant("set_at").secret().text("verifier")),
    DIAGNOSIS_USE(Columns.staying().id("user_id").text("diagnosis_key").number("uses").clinical("diagnosis_key")),
    REFERRAL_TEMPLATE(Columns.staying().id("user_id").text("specialty", "name", "content").flag("active")
            .clinical("name", "content")),
    REFERRAL_FILE(Columns.staying().id("file_id", "referral_id").text("direction").id("unit_id").text("unit_name")
            .instant("made_at")),
    REFERRAL_BOOKING(Columns.staying().id("patient_id", "visit_id")),
    PARTNER_KEY(Columns.staying().id("unit_id").text("unit_name", "sign_public", "seal_public").flag("confirmed",
            "active")),
            ;

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable copy of records
    private final Map<String, Column> columns;
    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable copy
    private final Set<String> clinical;

    Entity(Columns columns) {
        this.columns = Map.copyOf(columns.byName());
        this.clinical = Set.copyOf(columns.clinicalNames());
    }

    /** True for what only who may see clinical content may read, in the audit too (NOM-004). */
    public boolean isClinical(String column) {
        return clinical.contains(column);
    }

    public String table() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How far this column's content may go. */
    public Travel travelOf(String column) {
        return column(column).travel();
    }

    Column column(String name) {
        Column column = columns.get(name);
        if (column == null) {
            throw new IllegalArgumentException("no column " + name + " in " + table());
        }
        return column;
    }

    /** Columns of the business; every table has id, rev and changed_at besides. */
    Collection<Column> columns() {
        return columns.values();
    }
}
