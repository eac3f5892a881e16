package mx.ventanilla.security;

/** One thing that a person may or may not do. */
public enum Permission {
    /** Search and see identification and coverage. */
    FIND_PATIENT,
    /** Register a patient and correct identification, coverage and documents. */
    EDIT_PATIENT,
    /** Register arrivals, walk-ins and urgencies. */
    REGISTER_ARRIVAL,
    /** Book, move and cancel appointments. */
    BOOK,
    /** Go against a booking rule, with a reason. */
    OVERRIDE_RULES,
    /** Decide absences and move everybody who had an appointment then. */
    PLAN_ABSENCES,
    /** Close a shift; to open it again needs {@link #OVERRIDE_RULES}. */
    CLOSE_SHIFT,
    /** Call, begin and finish a consultation. */
    CONSULT,
    /** Give an urgency its colour: a medical act (NOM-027). */
    SET_TRIAGE,
    /** Read the clinical content of a referral. */
    SEE_CLINICAL,
    /** Know that a referral exists, where it stands and when its appointment is. */
    SEE_REFERRALS,
    /** Hand over, send, follow up and close referrals; note what a hospital says by telephone or on paper. */
    FOLLOW_REFERRALS,
    /** Write and sign referrals and answers: a medical act (NOM-004). */
    SIGN_REFERRALS,
    /** At a hospital: receive, schedule, return for formal gaps, register who came. */
    RECEIVE_REFERRALS,
    /** Load a roster file. */
    IMPORT_ROSTER,
    /** Unit, shifts, rooms, services, staff, holidays, settings. */
    MANAGE_UNIT,
    /** Users, roles and passwords of others. */
    MANAGE_USERS,
    /** Answer what people ask about their data, and hand out copies of it. */
    HANDLE_PRIVACY,
    /** Make and restore backups. */
    KEEP_BACKUPS,
    /** See how things stand with the regional office, and talk to it now. */
    SEE_SYNC,
    /** Decide which of two values of a field stands. */
    SETTLE_CONFLICTS,
    /** Read the audit. */
    SEE_AUDIT
}
