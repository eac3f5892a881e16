package mx.ventanilla.patient.roster;

import static mx.ventanilla.patient.roster.RosterField.AGGREGATE;
import static mx.ventanilla.patient.roster.RosterField.BIRTH_DATE;
import static mx.ventanilla.patient.roster.RosterField.BIRTH_ENTITY;
import static mx.ventanilla.patient.roster.RosterField.NSS;
import static mx.ventanilla.patient.roster.RosterField.SEX;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import mx.ventanilla.core.Finding;
import mx.ventanilla.core.Finding.Severity;
import mx.ventanilla.core.Sex;
import mx.ventanilla.patient.Aggregate;
import mx.ventanilla.patient.BirthEntities;
import mx.ventanilla.patient.Curp;
import mx.ventanilla.patient.Nss;
import org.jspecify.annotations.Nullable;

/**
 * NSS, agregado médico, birth date, sex and entity. A wrong NSS, agregado or birth date keeps the row out: with them
 * the person would be another one.
 *
 * @param today birth dates after it are impossible
 */
record IdentityCells(RowCells cells, RowNotes notes, LocalDate today) {
    private static final int OLDEST = 125;
    private static final Pattern SPREADSHEET_NUMBER = Pattern.compile("\\d[.,]\\d+E\\+?\\d+", Pattern.CASE_INSENSITIVE);

    String nss() {
        String cell = cells.code(NSS);
        if (SPREADSHEET_NUMBER.matcher(cell).matches()) {
            notes.error(NSS, "roster.row.nssRounded", cell);
            return "";
        }
        notes.addAll(NSS, Severity.ERROR, Nss.check(cell));
        return Nss.parse(cell).map(Nss::digits).orElse("");
    }

    @Nullable
    String aggregate() {
        String cell = cells.code(AGGREGATE);
        if (cell.isEmpty()) {
            notes.warning(AGGREGATE, "roster.row.aggregateMissing");
            return null;
        }
        Optional<Aggregate> aggregate = Aggregate.parse(cell);
        Severity severity = aggregate.isPresent() ? Severity.WARNING : Severity.ERROR;
        notes.addAll(AGGREGATE, severity, Aggregate.check(cell));
        return aggregate.map(Aggregate::code).orElse(null);
    }

    /** Warns where agregado and person disagree: sex is never taken from it, since an M is ambiguous. */
    void compare(@Nullable String aggregate, @Nullable LocalDate birth, @Nullable Sex sex) {
        if (aggregate != null) {
            List<Finding> found = new Aggregate(aggregate).compare(sex, birth == null ? null : birth.getYear());
            notes.addAll(AGGREGATE, Severity.WARNING, found);
        }
    }

    @Nullable
    LocalDate birthDate() {
        String cell = cells.code(BIRTH_DATE);
        if (cell.isEmpty()) {
            notes.error(BIRTH_DATE, "roster.row.birthDateMissing");
            return null;
        }
        WrittenDate written = WrittenDate.read(cell);
        LocalDate date = written.date();
        if (date == null) {
            String key = written.isWellFormed() ? "roster.row.birthDateImpossible" : "roster.row.birthDateForm";
            notes.error(BIRTH_DATE, key, RowNotes.shown(cell));
        } else if (date.isAfter(today)) {
            notes.error(BIRTH_DATE, "roster.row.birthDateFuture", RowNotes.shown(cell));
        } else if (date.isBefore(today.minusYears(OLDEST))) {
            notes.error(BIRTH_DATE, "roster.row.birthDateTooOld", RowNotes.shown(cell), OLDEST);
        }
        return date;
    }

    /** From its column; when that says nothing, from a valid CURP. */
    @Nullable
    Sex sex(SexLetters letters, Optional<Curp> curp) {
        String cell = cells.code(SEX);
        Sex sex = letters.read(cell);
        if (sex == null) {
            sex = curp.map(Curp::sex).orElse(null);
            String key = sex == null ? "roster.row.sexUnknown" : "roster.row.sexFromCurp";
            notes.warning(SEX, key, RowNotes.shown(cell));
        }
        return sex;
    }

    @Nullable
    String birthEntity() {
        String cell = cells.code(BIRTH_ENTITY).toUpperCase(Locale.ROOT);
        if (cell.isEmpty() || BirthEntities.isKnown(cell)) {
            return cell.isEmpty() ? null : cell;
        }
        notes.warning(BIRTH_ENTITY, "roster.row.birthEntity", RowNotes.shown(cell));
        return null;
    }
}
