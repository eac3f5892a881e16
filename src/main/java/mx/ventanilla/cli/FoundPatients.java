package mx.ventanilla.cli;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import mx.ventanilla.db.Database;
import mx.ventanilla.patient.Nss;
import mx.ventanilla.patient.PersonNames;
import org.jspecify.annotations.Nullable;

/** What the search command tells of the patients it found. */
final class FoundPatients {
    private static final String NOTHING = "-";

    private FoundPatients() {}

    /** Identification of one patient. */
    record Line(UUID id, @Nullable String nss, @Nullable String aggregate, @Nullable String curp,
            @Nullable String firstSurname, @Nullable String secondSurname, String givenNames,
            @Nullable LocalDate birthDate) {
        /** NSS, CURP, names and birth date, parted by tabs. */
        String text() {
            String number = Nss.parse(nss).map(Nss::display).orElse(Objects.requireNonNullElse(nss, NOTHING));
            return String.join("\t", number, Objects.requireNonNullElse(curp, NOTHING),
                    new PersonNames(givenNames, firstSurname, secondSurname).display(),
                    birthDate == null ? NOTHING : birthDate.toString());
        }

        private static Line of(ResultSet row) throws SQLException {
            return new Line(row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getString(4),
                    row.getString(5), row.getString(6), row.getString(7), row.getObject(8, LocalDate.class));
        }
    }

    /** In the order of the identifiers. */
    static List<Line> of(Database database, List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, Line> lines = database.read(handle -> handle.createQuery("""
                select id, nss, aggregate_code, curp, first_surname, second_surname, given_names, birth_date
                from patient where id = any(:ids)""").bindArray("ids", UUID.class, ids)
                .map((row, context) -> Line.of(row)).collect(Collectors.toMap(Line::id, Function.identity())));
        return ids.stream().map(lines::get).filter(Objects::nonNull).toList();
    }

    /** Who is expected or present on a day. */
    static Set<UUID> withAppointment(Database database, LocalDate day) {
        return Set.copyOf(database.read(handle -> handle.createQuery("""
                select distinct patient_id from visit
                where visit_day = :day and state in ('BOOKED', 'ARRIVED', 'CALLED', 'IN_CONSULTATION')""")
                .bind("day", day).mapTo(UUID.class).list()));
    }
}
