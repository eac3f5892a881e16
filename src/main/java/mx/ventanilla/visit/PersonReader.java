package mx.ventanilla.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.ventanilla.clinic.Clinic;
import mx.ventanilla.clinic.Shift;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Journey;
import mx.ventanilla.core.Problem;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Puts together what the desk sees of persons: two queries for a list, three for a file. */
final class PersonReader {
    static final String GONE = "agenda.patient.missing";
    private final Handle handle;
    private final ReceptionDao dao;
    private final Clinic clinic;
    private final LocalDate today;

    PersonReader(Handle handle, Clinic clinic) {
        this.handle = handle;
        this.dao = new ReceptionDao(handle);
        this.clinic = clinic;
        this.today = clinic.today();
    }

    /** Those of these who are stored, in this order. */
    List<FoundPerson> found(List<UUID> ids) {
        Map<UUID, PersonRow> rows = dao.persons(ids).stream()
                .collect(Collectors.toMap(PersonRow::id, Function.identity()));
        TodaysVisits visits = new TodaysVisits(dao.visits(ids, today));
        return ids.stream().map(rows::get).flatMap(Stream::ofNullable).map(row -> row.found(visits.first(row.id())))
                .toList();
    }

    /** @param forecasts what the arrival of a visit would give */
    PersonAtDesk person(UUID id, Function<DeskVisit, @Nullable ArrivalForecast> forecasts,
            PersonAtDesk.Pending pending) {
        PersonRow row = dao.persons(List.of(id)).stream().findFirst()
                .orElseThrow(() -> Problem.of(GONE));
        List<PersonRow> family = row.nss() == null ? List.of() : dao.family(row.nss());
        TodaysVisits visits = new TodaysVisits(
                dao.visits(Stream.concat(Stream.of(row), family.stream()).map(PersonRow::id).distinct().toList(),
                        today));
        List<Relative> relatives = family.stream().filter(other -> !other.id().equals(id))
                .map(other -> other.relative(visits.first(other.id()))).toList();
        ArrivalForecast forecast = visits.of(id).stream().findFirst().map(forecasts).orElse(null);
        Journey journey = visits.of(id).stream().findFirst()
                .map(visit -> Journey.of(handle, Entity.VISIT, visit.id()))
                .orElseGet(() -> Journey.of(handle, Entity.PATIENT, id));
        return new PersonAtDesk(row.identity(), place(row), row.coverage(), visits.of(id), relatives, forecast,
                pending, journey);
    }

    private PersonAtDesk.Place place(PersonRow row) {
        boolean foreign = row.unitId() != null && !row.unitId().equals(clinic.unit().unit().id());
        Optional<String> shift = clinic.unit().shifts().stream().filter(it -> it.code().equals(row.shiftCode()))
                .map(Shift::name).findFirst();
        return new PersonAtDesk.Place(row.unitName(), row.roomNumber(), row.roomId(), shift.orElse(row.shiftCode()),
                foreign);
    }
}
