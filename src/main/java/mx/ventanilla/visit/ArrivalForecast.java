package mx.ventanilla.visit;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * What the arrival of a patient would give at this moment.
 *
 * @param ahead persons who wait for the same room and go before
 * @param expected when the patient would go in; null when nobody can tell
 * @param printed true when the arrival prints its slip without being asked
 */
public record ArrivalForecast(String ticket, int ahead, @Nullable LocalTime expected,
        boolean printed) {}
