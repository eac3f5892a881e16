package mx.ventanilla.agenda;

import java.util.List;
import java.util.UUID;
import mx.ventanilla.core.Problem;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Reads who waits for a place. */
final class WaitingListDao {
    private static final String OPEN = """
            select w.id, w.rev, w.patient_id, w.service_id, w.room_id, w.shift_code, w.priority, w.channel, w.note,
                   w.requested_at, p.given_names, p.first_surname, p.second_surname, p.phone
            from waiting_request w join patient p on p.id = w.patient_id
            where w.state = 'WAITING'%s order by w.priority desc, w.requested_at, w.id""";
    private final Handle handle;

    WaitingListDao(Handle handle) {
        this.handle = handle;
    }

    /** One who still waits; a {@code Problem} for who does not any more. */
    WaitingRequest find(UUID id) {
        return handle.createQuery(OPEN.formatted(" and w.id = :id")).bind("id", id)
                .map(ConstructorMapper.of(WaitingRequest.class)).findOne()
                .orElseThrow(() -> Problem.of("agenda.waiting.gone"));
    }

    /** Everybody who waits, in the order in which places are offered. */
    List<WaitingRequest> open() {
        return handle.createQuery(OPEN.formatted("")).map(ConstructorMapper.of(WaitingRequest.class)).list();
    }
}
