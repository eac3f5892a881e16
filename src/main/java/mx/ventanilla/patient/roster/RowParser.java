package mx.ventanilla.patient.roster;

import static mx.ventanilla.patient.roster.RosterField.CURP;
import static mx.ventanilla.patient.roster.RosterField.NSS;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mx.ventanilla.core.Finding;
import mx.ventanilla.core.Finding.Severity;
import mx.ventanilla.core.Sex;
import mx.ventanilla.patient.Curp;
import mx.ventanilla.patient.CurpCrossCheck;
import mx.ventanilla.patient.CurpSubject;
import mx.ventanilla.patient.PersonNames;
import mx.ventanilla.patient.roster.RosterRecord.Damage;
import org.jspecify.annotations.Nullable;

/**
 * Turns a row into a person or into the reasons against it.
 *
 * @param today birth dates after it are impossible
 */
record RowParser(ColumnMapping mapping, SexLetters sexLetters, LocalDate today) {
    RowOutcome parse(RosterRecord row) {
        RowNotes notes = new RowNotes();
        if (row.damage() != Damage.NONE) {
            notes.error(NSS, "roster.row.damage." + row.damage().name().toLowerCase(Locale.ROOT));
            return new RowOutcome.Rejected(row.line(), row.fields(), notes.errors());
        }
        checkWidth(row, notes);
        RosterPerson person = notes.hasErrors() ? null : person(new RowCells(row, mapping, notes), notes);
        return person == null || notes.hasErrors()
                ? new RowOutcome.Rejected(row.line(), row.fields(), notes.errors())
                : new RowOutcome.Accepted(row.line(), person, notes.all());
    }

    /** Cells missing at the end are empty; cells too many mean that all behind some cell are shifted. */
    private void checkWidth(RosterRecord row, RowNotes notes) {
        int width = mapping.headings().size();
        List<String> cells = row.fields();
        if (cells.size() < width) {
            notes.warning(NSS, "roster.row.columnsMissing", width - cells.size());
        } else if (cells.subList(width, cells.size()).stream().anyMatch(cell -> !cell.isBlank())) {
            notes.error(NSS, "roster.row.columnsTooMany", width, cells.size());
        }
    }

    private @Nullable RosterPerson person(RowCells cells, RowNotes notes) {
        IdentityCells identity = new IdentityCells(cells, notes, today);
        String nss = identity.nss();
        String aggregate = identity.aggregate();
        PersonNames names = new NameCells(cells, notes).read();
        LocalDate birth = identity.birthDate();
        String curp = cells.code(CURP);
        Sex sex = identity.sex(sexLetters, Curp.parse(curp));
        String entity = identity.birthEntity();
        identity.compare(aggregate, birth, sex);
        if (birth == null) {
            return null;
        }
        PlaceCells place = new PlaceCells(cells, notes);
        CurpSubject subject = new CurpSubject(names.givenNames(), names.firstSurname(), names.secondSurname(), birth,
                sex,
                entity);
        String stored = storable(curp);
        boolean unverified = !notes.hasErrors() && isDoubtful(curp, subject, notes) && stored != null;
        return new RosterPerson(RosterKey.of(nss, names, birth.toString()), nss, aggregate, names, birth, sex, stored,
                unverified, entity, place.address(),
                place.assignment(), new CoverCells(cells, notes).read());
    }

    /** A wrong CURP does not keep the person out: it is stored as not verified. */
    private static boolean isDoubtful(String curp, CurpSubject subject, RowNotes notes) {
        if (curp.isEmpty()) {
            return false;
        }
        List<Finding> found = Curp.parse(curp).isPresent() ? CurpCrossCheck.compare(curp, subject) : Curp.check(curp);
        notes.addAll(CURP, Severity.WARNING, found);
        return !found.isEmpty();
    }

    /** In the form of a valid one; a wrong one as it was written, as far as it has the length of one. */
    private static @Nullable String storable(String curp) {
        Optional<String> valid = Curp.parse(curp).map(Curp::code);
        String written = valid.orElse(curp.toUpperCase(Locale.ROOT));
        return written.isEmpty() || written.length() > Curp.LENGTH ? null : written;
    }
}
