package mx.ventanilla.clinic;

import org.jspecify.annotations.Nullable;

/**
 * What is asked to begin.
 *
 * @param rooms number of rooms, numbered from 1
 * @param afternoonEnds hour at which the afternoon shift closes, 18 or 20 in most units
 */
public record NewUnit(String name, UnitType type, @Nullable String clues, int rooms, int afternoonEnds) {
    public static final int MOST_ROOMS = 99;
    public static final int USUAL_AFTERNOON_END = 20;
}
