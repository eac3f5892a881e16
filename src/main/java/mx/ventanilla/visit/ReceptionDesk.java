package mx.ventanilla.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import mx.ventanilla.agenda.Offer;
import mx.ventanilla.patient.cover.PapersDesk;
import mx.ventanilla.patient.register.RegistrationDesk;
import mx.ventanilla.visit.unifila.Joined;
import org.jspecify.annotations.Nullable;

/**
 * What the desk's screen asks of the unit's services for the person signed in. Every call waits for the store, so none
 * is made on the screen's thread; expected trouble is a {@code Problem}.
 */
public interface ReceptionDesk {
    /** Persons found by whatever was typed, the best first. */
    List<FoundPerson> find(String text);

    /** Opens a person's file; the audit notes it. */
    PersonAtDesk open(UUID patientId);

    /** The same again, of a file already open. */
    PersonAtDesk renew(UUID patientId);

    List<RoomStrip> rooms();

    Arrival registerArrival(UUID visitId);

    Arrival registerWalkIn(UUID patientId);

    /** @param patientId null for somebody whom nobody can identify yet */
    Arrival registerUrgent(@Nullable UUID patientId);

    /** Lets a patient without a place wait for the next freed slot. */
    Joined joinUnifila(UUID patientId);

    void leaveUnifila(UUID entryId);

    /** True when the person signed in may set a rule aside. */
    boolean mayOverride();

    /** As {@link #registerArrival}, on a supervisor's word. */
    Arrival registerArrivalOverriding(UUID visitId, String reason);

    /** As {@link #registerWalkIn}, on a supervisor's word. */
    Arrival registerWalkInOverriding(UUID patientId, String reason);

    /** Takes back the last step of this visit. */
    void undo(UUID visitId);

    /**
     * At most three slots that may be sold, the own room first.
     *
     * @param moving the appointment that would move there, null for a new one
     * @param from first day; null for today
     */
    List<DeskOffer> offers(UUID patientId, @Nullable DeskVisit moving, @Nullable LocalDate from);

    /** @return the new appointment */
    UUID book(UUID patientId, Offer offer);

    /** @return the appointment at its new place */
    UUID move(UUID visitId, Offer offer);

    /** @return the appointment that was cancelled */
    UUID cancel(UUID visitId);

    /** What the form of a new person asks. */
    RegistrationDesk registration();

    /** The slip of an arrival as a PDF page. */
    byte[] slip(UUID visitId);

    /** Waits until the slip is with the printer. */
    void print(UUID visitId);

    /**
     * Prints the slip of an arrival that nobody asked for.
     *
     * @return false when the PC has no printer: the slip can still be seen
     */
    boolean printUnasked(UUID visitId);

    /** The papers behind patients' covers. */
    PapersDesk papers();

    /** The note for a patient who is not covered, as PDF pages; a {@code Problem} for who is. */
    byte[] directions(UUID patientId);

    /** Waits until the note is with the printer. */
    void printDirections(UUID patientId);

    /** True when every arrival prints its slip without being asked. */
    boolean printsByItself();
}
