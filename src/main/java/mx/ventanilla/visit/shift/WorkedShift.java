package mx.ventanilla.visit.shift;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;

/** A shift of the unit on the day on which it began. */
public record WorkedShift(UUID shiftId, String code, LocalDate day, LocalDateTime from, LocalDateTime until) {}
