package mx.ventanilla.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import mx.ventanilla.agenda.VisitState;
import org.jspecify.annotations.Nullable;

/** A visit as the queue of its room sees it. */
public record QueueRow(UUID id, UUID roomId, @Nullable UUID shiftId, LocalDate visitDay, @Nullable LocalTime starts,
        VisitState state, @Nullable String ticket, int priority, @Nullable Instant arrivedAt,
        @Nullable Instant startedAt, @Nullable Instant endedAt) {}
