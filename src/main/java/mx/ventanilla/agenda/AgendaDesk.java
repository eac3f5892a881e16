package mx.ventanilla.agenda;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mx.ventanilla.clinic.Clinic;
import mx.ventanilla.core.Problem;
import mx.ventanilla.patient.Patient;
import mx.ventanilla.patient.PatientService;
import mx.ventanilla.security.Permission;
import mx.ventanilla.security.Session;
import org.jspecify.annotations.Nullable;

/** What the agenda's screen asks of the unit's services for the person signed in. Every call waits for the store. */
public final class AgendaDesk {
    private static final int MOST_OFFERS = 3;
    private static final int MOST_FOUND = 8;

    private final Session session;
    private final Services services;

    /** What it asks. */
    public record Services(Clinic clinic, AgendaService agenda, PatientService patients, PatientLookup lookup,
            DeskActs desk, SeriesService series, WaitingListService waiting) {}

    public AgendaDesk(Session session, Services services) {
        this.session = session;
        this.services = services;
    }

    AgendaTable day(LocalDate day) {
        return AgendaTable.of(services.agenda().day(session, day), services.clinic().now());
    }

    /** The week of a room in which this day lies. */
    AgendaTable week(LocalDate day, UUID roomId) {
        return AgendaTable.ofWeek(day, roomId, services.agenda().week(session, roomId, day), services.clinic().now());
    }

    /** Opens a patient's file from a visit; the audit notes it. */
    VisitDetail open(UUID visitId) {
        Visit visit = services.agenda().visit(session, visitId);
        services.patients().open(session, visit.patientId(), AgendaCommands.SCREEN);
        return renew(visitId);
    }

    /** The same again, of a file already open. */
    VisitDetail renew(UUID visitId) {
        Visit visit = services.agenda().visit(session, visitId);
        Patient patient = patient(visit.patientId());
        boolean mayMove = VisitStates.allows(visit.state(), VisitStep.MOVE);
        List<Offer> offers = mayMove ? offers(patient.id(), visit.serviceId(), visitId) : List.of();
        return new VisitDetail(visitId, visit, patient, Optional
                .ofNullable(services.patients().coverageOf(session, List.of(patient.id())).get(patient.id())), offers);
    }

    List<Patient> find(String text) {
        return services.patients().findAll(session, services.lookup().find(text, MOST_FOUND));
    }

    Patient patient(UUID id) {
        return services.patients().find(session, id).orElseThrow(() -> Problem.of("agenda.patient.missing"));
    }

    /** At most three places, the last of them on a later day. */
    List<Offer> offers(UUID patientId, UUID serviceId, @Nullable UUID moving) {
        List<Offer> offers = new ArrayList<>();
        LocalDateTime next = services.clinic().now();
        for (int n = 1; n <= MOST_OFFERS; n++) {
            Optional<Offer> offer = services.agenda().nextSlot(session, patientId, serviceId, next, moving);
            if (offer.isEmpty()) {
                break;
            }
            offers.add(offer.get());
            LocalDateTime found = offer.get().slot().from();
            next = n < MOST_OFFERS - 1 ? found.plusMinutes(1) : found.toLocalDate().plusDays(1).atStartOfDay();
        }
        return offers;
    }

    Optional<Offer> next(UUID patientId, UUID serviceId, LocalDateTime from, @Nullable UUID moving) {
        return services.agenda().nextSlot(session, patientId, serviceId, from, moving);
    }

    /**
     * @param overrideReason why a supervisor sets the rules aside, null when nobody does
     * @return the appointment at its place
     */
    Visit settle(Carried carried, Slot slot, UUID serviceId, @Nullable String overrideReason) {
        BookingWish wish = new BookingWish(carried.patientId(), serviceId, slot, null, null, null, overrideReason);
        return carried.visitId() == null
                ? services.agenda().book(session, carried.byPhone() ? wish.byPhone() : wish)
                : services.agenda().move(session, carried.visitId(), slot, null, overrideReason);
    }

    /** True when all that the rules say against it may be set aside, and this person may do so. */
    boolean mayOverride(Carried carried, Slot slot, UUID serviceId) {
        if (!session.may(Permission.OVERRIDE_RULES)) {
            return false;
        }
        Verdict verdict = services.agenda().check(session,
                new BookingWish(carried.patientId(), serviceId, slot, carried.visitId(), null, null, null));
        return !verdict.isLegal() && verdict.isOverridable();
    }

    boolean mayBook() {
        return session.may(Permission.BOOK);
    }

    Visit note(UUID visitId, String text) {
        return services.agenda().note(session, visitId, text);
    }

    List<Visit> repeat(UUID visitId, int everyWeeks, int times) {
        return services.series().repeat(session, visitId, everyWeeks, times);
    }

    List<UUID> takeBackSeries(List<UUID> made) {
        services.series().takeBack(session, made);
        return made;
    }

    List<WaitingRequest> waitingList() {
        return services.waiting().list(session);
    }

    UUID addWaiting(UUID patientId, RoomShift shift, int priority) {
        return services.waiting().add(session, new WaitingListService.Wanted(patientId, shift, priority, "DESK", null));
    }

    Visit give(UUID requestId, Slot slot) {
        return services.waiting().give(session, requestId, slot);
    }

    void withdrawWaiting(UUID requestId) {
        services.waiting().withdraw(session, requestId);
    }

    void cancel(UUID visitId) {
        services.agenda().cancelByPatient(session, visitId, null);
    }

    void registerArrival(UUID visitId) {
        services.desk().registerArrival(visitId);
    }

    void undo(UUID visitId) {
        services.desk().undo(visitId);
    }
}
