package mx.ventanilla.agenda;

import mx.ventanilla.clinic.Service;

/**
 * What the patient carries and what the waiting room shows: never a name.
 *
 * @param series C and the number of a room of family medicine, the service's code and the number of any other room, or U
 *        for urgencies
 * @param number from 1, counted through the day over all shifts, so that no ticket is seen twice in a day
 */
public record Ticket(String series, int number) {
    private static final String URGENT = "U";
    private static final int LONGEST_CODE = 6;

    /** Of a room of family medicine. */
    public static String seriesOf(int roomNumber) {
        return "C" + roomNumber;
    }

    /** Two services may each have a room of this number: only family medicine's goes by its number alone. */
    static String seriesOf(int roomNumber, String serviceCode) {
        if (serviceCode.equals(Service.FAMILY_MEDICINE)) {
            return seriesOf(roomNumber);
        }
        return serviceCode.substring(0, Math.min(LONGEST_CODE, serviceCode.length())) + roomNumber;
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
