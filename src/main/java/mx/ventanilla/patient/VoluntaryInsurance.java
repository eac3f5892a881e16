package mx.ventanilla.patient;

import java.time.LocalDate;

/** Dates of the yearly voluntary insurance (Seguro de Salud para la Familia, regime SF). */
public final class VoluntaryInsurance {
    private VoluntaryInsurance() {}

    /**
     * First day of the new cover: the day after the old one when renewed in time, its last day included; otherwise the
     * first of the next calendar month, and until then there is no cover.
     */
    public static LocalDate coverBegins(LocalDate validUntil, LocalDate renewedOn) {
        return renewedOn.isAfter(validUntil) ? renewedOn.withDayOfMonth(1).plusMonths(1) : validUntil.plusDays(1);
    }
}
