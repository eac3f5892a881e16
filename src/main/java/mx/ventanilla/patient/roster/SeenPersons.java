package mx.ventanilla.patient.roster;

import java.util.HashSet;
import java.util.Set;

/** The persons who have come in this file, so that the first row of each counts and the others are repetitions. */
final class SeenPersons {
    private final Set<String> keys = new HashSet<>();

    /** True when the person had not come before, by identity or by a verified CURP within the family. */
    boolean isFirst(RosterPerson person) {
        boolean first = keys.add(person.key());
        String curp = person.curp();
        boolean isVerified = curp != null && !person.curpUnverified();
        return isVerified ? keys.add(person.nss() + curp) && first : first;
    }
}
