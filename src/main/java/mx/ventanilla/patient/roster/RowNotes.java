package mx.ventanilla.patient.roster;

import java.util.ArrayList;
import java.util.List;
import mx.ventanilla.core.Finding;
import mx.ventanilla.core.Finding.Severity;

/** Collects what is found in one row. */
final class RowNotes {
    private static final int SHOWN = 40;

    private final List<Finding> findings = new ArrayList<>();

    void error(RosterField field, String key, Object... arguments) {
        findings.add(Finding.error(field.name(), key, arguments));
    }

    void warning(RosterField field, String key, Object... arguments) {
        findings.add(Finding.warning(field.name(), key, arguments));
    }

    /** Takes over what another check found, as grave as the roster sees it. */
    void addAll(RosterField field, Severity severity, List<Finding> found) {
        found.forEach(each -> findings.add(new Finding(field.name(), severity, each.key(), each.arguments())));
    }

    boolean hasErrors() {
        return findings.stream().anyMatch(Finding::isError);
    }

    List<Finding> errors() {
        return findings.stream().filter(Finding::isError).toList();
    }

    List<Finding> all() {
        return List.copyOf(findings);
    }

    /** The beginning of a cell, for a sentence. */
    static String shown(String cell) {
        return cell.length() <= SHOWN ? cell : cell.substring(0, SHOWN) + "…";
    }
}
