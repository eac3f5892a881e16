package mx.ventanilla.patient;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import mx.ventanilla.core.Finding;
import org.jspecify.annotations.Nullable;

/** Looks at the papers of those who come from abroad; a paper that is missing never keeps anybody out. */
final class ForeignerRules {
    private static final String MEXICAN = "MEX";
    private static final Pattern PAPER = Pattern.compile("[0-9A-Z]{5,20}");

    private ForeignerRules() {}

    static List<Finding> check(NewPatient.Identity identity, NewPatient.Particulars particulars) {
        List<Finding> found = new ArrayList<>();
        paper("passport", particulars.passport(), found);
        paper("residenceCard", particulars.residenceCard(), found);
        ContactRules.length("disability", particulars.disability(), 160, found);
        boolean isForeign = identity.nationality() != null && !identity.nationality().equals(MEXICAN);
        boolean hasPaper = identity.curp() != null || particulars.passport() != null
                || particulars.residenceCard() != null;
        if (isForeign && !hasPaper) {
            found.add(Finding.warning("passport", "identity.foreigner.noPaper"));
        }
        if (BirthEntities.ABROAD.equals(identity.birthEntity()) && identity.nationality() == null) {
            found.add(Finding.warning("nationality", "identity.foreigner.nationality"));
        }
        return found;
    }

    private static void paper(String field, @Nullable String number, List<Finding> found) {
        if (number != null && !PAPER.matcher(number).matches()) {
            found.add(Finding.error(field, "identity.foreigner.paper"));
        }
    }
}
