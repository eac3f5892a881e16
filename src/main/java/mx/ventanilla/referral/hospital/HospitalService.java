package mx.ventanilla.referral.hospital;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import mx.ventanilla.agenda.BookingWish;
import mx.ventanilla.agenda.GreaterAct;
import mx.ventanilla.agenda.Offer;
import mx.ventanilla.agenda.Slot;
import mx.ventanilla.agenda.Visit;
import mx.ventanilla.clinic.Service;
import mx.ventanilla.clinic.UnitSnapshot;
import mx.ventanilla.core.Problem;
import mx.ventanilla.db.AlreadyTaken;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.Transaction;
import mx.ventanilla.referral.AppointmentPlace;
import mx.ventanilla.referral.DocumentJson;
import mx.ventanilla.referral.DocumentKind;
import mx.ventanilla.referral.NewEvent;
import mx.ventanilla.referral.OnwardService;
import mx.ventanilla.referral.ReferralBookings;
import mx.ventanilla.referral.ReferralContent;
import mx.ventanilla.referral.ReferralDao;
import mx.ventanilla.referral.ReferralRow;
import mx.ventanilla.referral.ReferralServices;
import mx.ventanilla.referral.ReferralStep;
import mx.ventanilla.referral.SigningService;
import mx.ventanilla.security.Permission;
import mx.ventanilla.security.Session;
import org.jspecify.annotations.Nullable;

/** What a hospital decides of the referrals that it received, with its own agenda. Each act is one transaction. */
public final class HospitalService {
    private final ReferralServices services;
    private final Database database;

    /**
     * An appointment as the hospital gives it.
     *
     * @param serviceId whose agenda the slot is of; null with the slot when no place of the agenda is taken
     * @param day used without a slot, as is the hour, which may be told later
     */
    public record Acceptance(@Nullable UUID serviceId, @Nullable Slot slot, @Nullable LocalDate day,
            @Nullable LocalTime hour, @Nullable String place, @Nullable String note) {}

    public HospitalService(ReferralServices services) {
        this.services = services;
        this.database = services.database();
    }

    /** The hospital's agendas that have rooms, the one that has the specialty's name first. */
    public List<Service> agendas(Session session, String specialty) {
        session.require(Permission.RECEIVE_REFERRALS);
        UnitSnapshot unit = services.clinic().unit();
        return unit.services().stream().filter(Service::active)
                .filter(service -> !unit.roomsOf(service.code()).isEmpty())
                .sorted(SpecialtyMatch.first(specialty)).toList();
    }

    /** The next free places of an agenda. */
    public List<Offer> offers(Session session, UUID serviceId, @Nullable LocalDate from, int most) {
        session.require(Permission.RECEIVE_REFERRALS);
        LocalDateTime wanted = from == null ? services.clinic().now() : from.atStartOfDay();
        return database.read(handle -> GreaterAct.offers(handle, services.clinic().unitClock().instant(), serviceId,
                wanted, most));
    }

    /**
     * Accepts with date, hour and place; another acceptance moves the appointment. With a slot the patient is registered
     * here, when they are not, and the slot is sold by the rules of the agenda.
     */
    public ReferralRow accept(Session session, UUID id, Acceptance acceptance) {
        session.require(Permission.RECEIVE_REFERRALS);
        try {
            return database.write(session.actor(), transaction -> accept(transaction, session, id, acceptance));
        } catch (AlreadyTaken faster) {
            throw Problem.of("agenda.booking.tryAgain");
        }
    }

    /** Sends the patient on to another hospital with a new referral, and gives the place in the agenda back. */
    public SigningService.Signed onward(Session session, UUID id, UUID hospitalId, String specialty, String reason,
            char[] code) {
        UUID patient = database.write(session.actor(), transaction -> patientOf(transaction, id));
        return services.onward().refer(session, id,
                new OnwardService.Onward(hospitalId, specialty, reason, patient), code);
    }

    private static UUID patientOf(Transaction transaction, UUID id) {
        return new ReferralBookings(transaction).of(id).map(ReferralBookings.Booking::patientId)
                .or(() -> new ReferralDao(transaction.handle()).find(id).map(ReferralRow::patientId))
                .orElseThrow(() -> Problem.of("referral.missing"));
    }

    private ReferralRow accept(Transaction transaction, Session session, UUID id, Acceptance acceptance) {
        ReferralBookings bookings = new ReferralBookings(transaction);
        bookings.leave(id, "referral");
        Slot slot = acceptance.slot();
        NewEvent event = NewEvent.of(ReferralStep.ACCEPT).because(null, acceptance.note());
        if (slot == null || acceptance.serviceId() == null) {
            return services.referrals().step(transaction, session, id,
                    event.on(acceptance.day(), acceptance.hour(), acceptance.place()));
        }
        ReferralContent request = request(transaction, id);
        UUID patient = new HospitalPatients(transaction).idOf(id, request.person(), request.sender().name());
        Visit visit = GreaterAct.book(transaction, new BookingWish(patient, acceptance.serviceId(), slot, null, null,
                request.folio(), null));
        bookings.keep(id, patient, visit.id());
        return services.referrals().step(transaction, session, id,
                event.on(slot.from().toLocalDate(), slot.starts(), place(acceptance, slot)));
    }

    private String place(Acceptance acceptance, Slot slot) {
        return acceptance.place() == null
                ? AppointmentPlace.of(services.clinic().unit(), Objects.requireNonNull(acceptance.serviceId()),
                        slot.roomId())
                : AppointmentPlace.cut(acceptance.place());
    }

    private static ReferralContent request(Transaction transaction, UUID id) {
        return new ReferralDao(transaction.handle()).documents(id).stream()
                .filter(document -> document.kind() == DocumentKind.REQUEST).findFirst()
                .map(document -> DocumentJson.read(document.content(), ReferralContent.class))
                .orElseThrow(() -> Problem.of("referral.missing"));
    }
}
