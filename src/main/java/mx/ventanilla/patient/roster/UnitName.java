package mx.ventanilla.patient.roster;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The number of a unit as its name says it: "UMF 1", "U.M.F. No. 1 San Miguel de Allende", "HGZ/MF 04". */
record UnitName(String kind, int number) {
    private static final Pattern NUMBERED = Pattern.compile("(UMF|HGZ|HGSZ|HGR|UMAA|UMAE)[A-Z]*?(?:NO|NUM)?(\\d{1,4})");

    static Optional<UnitName> in(String name) {
        Matcher matcher = NUMBERED.matcher(Heading.plain(name));
        return matcher.find()
                ? Optional.of(new UnitName(matcher.group(1), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    /**
     * True when both names can mean the same unit. A unit whose own name has no number can't be told from others: a
     * roster is then taken as its own.
     */
    static boolean mayBeSame(String own, String other) {
        Optional<UnitName> ownNumber = in(own);
        Optional<UnitName> otherNumber = in(other);
        return ownNumber.isEmpty() || otherNumber.isEmpty() || ownNumber.equals(otherNumber);
    }
}
