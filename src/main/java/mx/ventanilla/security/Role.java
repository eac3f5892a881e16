package mx.ventanilla.security;

import static mx.ventanilla.security.Permission.BOOK;
import static mx.ventanilla.security.Permission.CLOSE_SHIFT;
import static mx.ventanilla.security.Permission.CONSULT;
import static mx.ventanilla.security.Permission.EDIT_PATIENT;
import static mx.ventanilla.security.Permission.FIND_PATIENT;
import static mx.ventanilla.security.Permission.FOLLOW_REFERRALS;
import static mx.ventanilla.security.Permission.HANDLE_PRIVACY;
import static mx.ventanilla.security.Permission.IMPORT_ROSTER;
import static mx.ventanilla.security.Permission.KEEP_BACKUPS;
import static mx.ventanilla.security.Permission.MANAGE_UNIT;
import static mx.ventanilla.security.Permission.MANAGE_USERS;
import static mx.ventanilla.security.Permission.OVERRIDE_RULES;
import static mx.ventanilla.security.Permission.PLAN_ABSENCES;
import static mx.ventanilla.security.Permission.RECEIVE_REFERRALS;
import static mx.ventanilla.security.Permission.REGISTER_ARRIVAL;
import static mx.ventanilla.security.Permission.SEE_AUDIT;
import static mx.ventanilla.security.Permission.SEE_CLINICAL;
import static mx.ventanilla.security.Permission.SEE_REFERRALS;
import static mx.ventanilla.security.Permission.SEE_SYNC;
import static mx.ventanilla.security.Permission.SETTLE_CONFLICTS;
import static mx.ventanilla.security.Permission.SET_TRIAGE;
import static mx.ventanilla.security.Permission.SIGN_REFERRALS;

import java.util.EnumSet;
import java.util.Set;

/** Who somebody is at the unit, and with that what they may do (domain.md sections 1 and 6). */
public enum Role {
    /** Asistente médica: identification, agenda and coverage, no clinical content. */
    RECEPTIONIST(FIND_PATIENT, EDIT_PATIENT, REGISTER_ARRIVAL, BOOK, CLOSE_SHIFT, SEE_REFERRALS, SEE_SYNC),
    /** Médico familiar. */
    PHYSICIAN(FIND_PATIENT, BOOK, CONSULT, SET_TRIAGE, SEE_CLINICAL, SEE_REFERRALS, FOLLOW_REFERRALS, SIGN_REFERRALS,
            RECEIVE_REFERRALS, SEE_SYNC, SETTLE_CONFLICTS),
    /** Jefatura or coordinación: reports, absences, overrides. */
    SUPERVISOR(FIND_PATIENT, EDIT_PATIENT, REGISTER_ARRIVAL, BOOK, OVERRIDE_RULES, PLAN_ABSENCES, CLOSE_SHIFT,
            IMPORT_ROSTER, HANDLE_PRIVACY, SEE_AUDIT, SEE_REFERRALS, FOLLOW_REFERRALS, SEE_SYNC,
            SETTLE_CONFLICTS),
    /** Mesa de referencias of a hospital: the administrative part. */
    REFERRAL_DESK(FIND_PATIENT, EDIT_PATIENT, BOOK, SEE_REFERRALS, FOLLOW_REFERRALS, RECEIVE_REFERRALS, SEE_SYNC),
    /** Local administrator: set-up, users, backup; no clinical content. May help at the desk. */
    ADMIN(FIND_PATIENT, REGISTER_ARRIVAL, IMPORT_ROSTER, MANAGE_UNIT, MANAGE_USERS, HANDLE_PRIVACY, KEEP_BACKUPS,
            SEE_AUDIT, SEE_SYNC, SETTLE_CONFLICTS);

    @SuppressWarnings("ImmutableEnumChecker") // never changed after construction
    private final Set<Permission> permissions;

    Role(Permission... permissions) {
        EnumSet<Permission> set = EnumSet.noneOf(Permission.class);
        set.addAll(Set.of(permissions));
        this.permissions = set;
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }
}
