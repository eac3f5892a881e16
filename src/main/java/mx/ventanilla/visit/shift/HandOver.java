package mx.ventanilla.visit.shift;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the people of one shift left written for those of the next. */
public record HandOver(String note, LocalDate closeDay, String shiftName, @Nullable String closedBy,
        Instant closedAt) {}
