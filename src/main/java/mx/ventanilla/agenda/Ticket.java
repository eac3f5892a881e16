package mx.ventanilla.agenda;

/**
 * What the patient carries and what the waiting room shows: never a name.
 *
 * @param series C and the room's number, or U for urgencies
 * @param number from 1, counted through the day over all shifts, so that no ticket is seen twice in a day
 */
public record Ticket(String series, int number) {
    private static final String URGENT = "U";

    public static String seriesOf(int roomNumber) {
        return "C" + roomNumber;
    }

    public static String urgentSeries() {
        return URGENT;
    }

    /** C4-08, U-03; more digits when the day needs them. */
    public String text() {
        return "%s-%02d".formatted(series, number);
    }

    /** The number of a ticket of this series; 0 for one of another series. */
    static int numberOf(String series, String ticket) {
        return ticket.startsWith(series + "-") ? Integer.parseInt(ticket.substring(series.length() + 1)) : 0;
    }
}
