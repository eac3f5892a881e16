package mx.ventanilla.visit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import mx.ventanilla.agenda.AgendaService;
import mx.ventanilla.agenda.ApplicantDao;
import mx.ventanilla.agenda.BookingWish;
import mx.ventanilla.agenda.Offer;
import mx.ventanilla.agenda.TicketCounter;
import mx.ventanilla.agenda.VisitState;
import mx.ventanilla.clinic.Clinic;
import mx.ventanilla.db.Database;
import mx.ventanilla.patient.PatientService;
import mx.ventanilla.patient.cover.CoverNote;
import mx.ventanilla.patient.cover.CoverNotePage;
import mx.ventanilla.patient.cover.CoverPapersService;
import mx.ventanilla.patient.cover.DocumentKind;
import mx.ventanilla.patient.cover.DocumentLine;
import mx.ventanilla.patient.cover.PapersDesk;
import mx.ventanilla.patient.register.RegistrationDesk;
import mx.ventanilla.patient.search.PatientSearch;
import mx.ventanilla.patient.search.SearchHit;
import mx.ventanilla.print.Printer;
import mx.ventanilla.security.Permission;
import mx.ventanilla.security.Session;
import mx.ventanilla.visit.unifila.Joined;
import mx.ventanilla.visit.unifila.UnifilaPriority;
import mx.ventanilla.visit.unifila.UnifilaService;
import org.jspecify.annotations.Nullable;

/** The desk of the person signed in, over this unit's store. */
public final class StoreDesk implements ReceptionDesk {
    private static final Pattern TICKET = Pattern.compile("[A-Z]{1,6}\\d{0,3}-\\d{2,4}");
    private static final int MOST_FOUND = 30;
    private static final int MOST_OFFERS = 3;

    private final Session session;
    private final Services services;

    /** What it asks. */
    public record Services(Database database, Clinic clinic, PatientService patients, PatientSearch search,
            ExpectedToday expected, VisitService visits, UnifilaService unifila,
            AgendaService agenda, RegistrationDesk registration, CoverPapersService papers, ReferralGlance referrals,
            Slips slips) {}

    /**
     * How slips are drawn and where they come out.
     *
     * @param byThemselves true when every arrival prints its slip without being asked
     */
    public record Slips(SlipPdf pages, Printer printer, BooleanSupplier byThemselves) {}

    public StoreDesk(Session session, Services services) {
        this.session = session;
        this.services = services;
    }

    @Override
    public List<FoundPerson> find(String text) {
        session.require(Permission.FIND_PATIENT);
        List<UUID> ids = byNumber(text).map(List::of)
                .orElseGet(() -> services.search()
                        .search(session, text, MOST_FOUND, services.expected().on(services.clinic().today())).stream()
                        .map(SearchHit::patientId).toList());
        return services.database().read(handle -> new PersonReader(handle, services.clinic()).found(ids));
    }

    /** Who carries this ticket today, or whose referral has this folio. */
    private Optional<UUID> byNumber(String text) {
        String typed = text.strip().toUpperCase(Locale.ROOT);
        return TICKET.matcher(typed).matches()
                ? services.database()
                        .read(handle -> new ReceptionDao(handle).withTicket(typed, services.clinic().today()))
                : services.referrals().patientOf(typed);
    }

    @Override
    public PersonAtDesk open(UUID patientId) {
        services.patients().open(session, patientId, ReceptionCommands.SCREEN);
        return renew(patientId);
    }

    @Override
    public PersonAtDesk renew(UUID patientId) {
        session.require(Permission.FIND_PATIENT);
        boolean answered = services.referrals().hasAnswerToRead(patientId);
        List<DocumentKind> wanting = wanting(services.papers().checklist(session, patientId));
        return services.database().read(handle -> new PersonReader(handle, services.clinic()).person(patientId,
                this::forecast, new PersonAtDesk.Pending(wanting, answered)));
    }

    /** Papers are asked for with voluntary insurance, and from whoever has begun to show them. */
    private static List<DocumentKind> wanting(List<DocumentLine> lines) {
        boolean asked = lines.stream()
                .anyMatch(line -> line.noted() != null || line.kind() == DocumentKind.HEALTH_QUESTIONNAIRE);
        return asked
                ? lines.stream().filter(line -> line.state().isWanting()).map(DocumentLine::kind).toList()
                : List.of();
    }

    @Override
    public List<RoomStrip> rooms() {
        return services.visits().roomStrip(session);
    }

    @Override
    public Arrival registerArrival(UUID visitId) {
        return told(services.visits().registerArrival(session, visitId));
    }

    @Override
    public Arrival registerWalkIn(UUID patientId) {
        return told(services.visits().registerWalkIn(session, patientId, null));
    }

    @Override
    public Arrival registerUrgent(@Nullable UUID patientId) {
        return told(patientId == null
                ? services.visits().registerUnknownUrgent(session)
                : services.visits().registerUrgent(session, patientId));
    }

    @Override
    public Joined joinUnifila(UUID patientId) {
        return services.unifila().join(session, patientId, UnifilaPriority.ORDINARY, null);
    }

    @Override
    public void leaveUnifila(UUID entryId) {
        services.unifila().leave(session, entryId);
    }

    @Override
    public boolean mayOverride() {
        return session.may(Permission.OVERRIDE_RULES);
    }

    @Override
    public Arrival registerArrivalOverriding(UUID visitId, String reason) {
        return told(services.visits().registerArrivalOverriding(session, visitId, reason));
    }

    @Override
    public Arrival registerWalkInOverriding(UUID patientId, String reason) {
        return told(services.visits().registerWalkInOverriding(session, patientId, null, reason));
    }

    @Override
    public void undo(UUID visitId) {
        services.visits().undo(session, visitId);
    }

    @Override
    public List<DeskOffer> offers(UUID patientId, @Nullable DeskVisit moving, @Nullable LocalDate from) {
        UUID service = moving == null ? firstService() : moving.serviceId();
        UUID movingId = moving == null ? null : moving.id();
        List<DeskOffer> offers = new ArrayList<>();
        LocalDateTime next = from == null ? services.clinic().now() : from.atStartOfDay();
        while (offers.size() < MOST_OFFERS) {
            Optional<Offer> offer = services.agenda().nextSlot(session, patientId, service, next, movingId);
            if (offer.isEmpty()) {
                break;
            }
            offers.add(new DeskOffer(offer.get(), isOwn(patientId, offer.get())));
            LocalDateTime found = offer.get().slot().from();
            next = offers.size() < MOST_OFFERS - 1
                    ? found.plusMinutes(1)
                    : found.toLocalDate().plusDays(1).atStartOfDay();
        }
        return offers;
    }

    @Override
    public UUID book(UUID patientId, Offer offer) {
        return services.agenda().book(session, BookingWish.of(patientId, offer.shift().serviceId(), offer.slot())).id();
    }

    @Override
    public UUID move(UUID visitId, Offer offer) {
        return services.agenda().move(session, visitId, offer.slot(), null, null).id();
    }

    @Override
    public UUID cancel(UUID visitId) {
        return services.agenda().cancelByPatient(session, visitId, null).id();
    }

    @Override
    public RegistrationDesk registration() {
        return services.registration();
    }

    @Override
    public byte[] slip(UUID visitId) {
        session.require(Permission.REGISTER_ARRIVAL);
        return services.slips().pages().arrival(services.visits().slip(session, visitId));
    }

    @Override
    public void print(UUID visitId) {
        session.require(Permission.REGISTER_ARRIVAL);
        ArrivalSlip slip = services.visits().slip(session, visitId);
        services.slips().printer().print(services.slips().pages().arrival(slip), slip.ticket());
    }

    @Override
    public boolean printUnasked(UUID visitId) {
        boolean ready = services.slips().printer().isReady();
        if (ready) {
            print(visitId);
        }
        return ready;
    }

    @Override
    public PapersDesk papers() {
        return new PapersDesk(services.papers(), session);
    }

    @Override
    public byte[] directions(UUID patientId) {
        return CoverNotePage.pdf(services.papers().noteFor(session, patientId));
    }

    @Override
    public void printDirections(UUID patientId) {
        CoverNote note = services.papers().noteFor(session, patientId);
        services.slips().printer().print(CoverNotePage.pdf(note), note.initials());
    }

    @Override
    public boolean printsByItself() {
        return services.slips().byThemselves().getAsBoolean();
    }

    private @Nullable ArrivalForecast forecast(DeskVisit visit) {
        UUID room = visit.roomId();
        boolean tells = visit.state() == VisitState.BOOKED || visit.state() == VisitState.ARRIVED;
        if (room == null || !tells) {
            return null;
        }
        ArrivalSlip slip = services.visits().slip(session, visit.id());
        String ticket = visit.ticket() == null ? nextTicket(room) : visit.ticket();
        boolean printed = printsByItself() && services.slips().printer().isReady();
        return new ArrivalForecast(ticket, slip.ahead(), slip.estimated(), printed);
    }

    private String nextTicket(UUID room) {
        UUID unit = services.clinic().unit().unit().id();
        return services.database()
                .read(handle -> new TicketCounter(handle, unit).expected(room, services.clinic().today())).text();
    }

    private Arrival told(Registered registered) {
        UUID patient = registered.visit().patientId();
        String name = services.database().read(handle -> new ReceptionDao(handle).persons(List.of(patient))).getFirst()
                .names().display();
        return new Arrival(registered.visit().id(), patient, name, registered.slip().ticket(),
                registered.slip().minutes());
    }

    private boolean isOwn(UUID patientId, Offer offer) {
        return services.database().read(handle -> new ApplicantDao(handle).find(patientId, offer.shift().serviceId(),
                services.clinic().unit().unit().id())).belongsTo(offer.shift());
    }

    private UUID firstService() {
        return services.database()
                .read(handle -> new ApplicantDao(handle).firstService(services.clinic().unit().unit().id()));
    }
}
