package mx.ventanilla.referral;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import mx.ventanilla.agenda.VisitState;
import mx.ventanilla.agenda.VisitStep;
import mx.ventanilla.clinic.Clinic;
import mx.ventanilla.clinic.MedicalUnit;
import mx.ventanilla.clinic.Settings;
import mx.ventanilla.core.Ids;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Follower;
import mx.ventanilla.db.Row;
import mx.ventanilla.db.Subscription;
import mx.ventanilla.db.Transaction;
import org.jspecify.annotations.Nullable;

/** At a hospital: writes into a referral what the agenda's steps say of its appointment, in their own transaction. */
public final class AppointmentFollower implements Follower {
    private final Clinic clinic;
    private final TargetDays days;

    private AppointmentFollower(Clinic clinic, TargetDays days) {
        this.clinic = clinic;
        this.days = days;
    }

    /** Follows the agenda of this store from now on, whoever works in it. */
    public static Subscription on(Database database, Clinic clinic, Settings settings) {
        return database.follow(Entity.VISIT_EVENT,
                new AppointmentFollower(clinic, new TargetDays(clinic, settings)));
    }

    /** A step of the agenda. */
    private record Told(Instant at, boolean undoes) {
        static Told of(Row step) {
            return new Told((Instant) Objects.requireNonNull(step.values().get("happened_at")),
                    VisitStep.UNDO.name().equals(step.values().get("step")));
        }
    }

    /** An appointment after the agenda's step. */
    private record Seen(UUID id, VisitState state, LocalDate day, @Nullable LocalTime starts, UUID serviceId,
            @Nullable UUID roomId, @Nullable UUID movedFrom, @Nullable UUID movedTo, Told told) {
        /** The visits that may stand in the booking: this one, or the one that it came of or goes back from. */
        Stream<UUID> names() {
            return Stream.of(id, movedFrom, movedTo).filter(Objects::nonNull);
        }

        boolean isAnotherThan(ReferralRow known) {
            return !day.equals(known.appointmentOn()) || !Objects.equals(starts, known.appointmentAt());
        }

        /** A move that was taken back: the earlier appointment, which stands again, speaks for itself. */
        boolean isMovedBack() {
            return told.undoes() && movedFrom != null && !state.occupiesSlot();
        }
    }

    /** @param rows steps of visits */
    @Override
    public void written(Transaction transaction, List<Row> rows) {
        if (!clinic.unit().unit().secondLevel()) {
            return;
        }
        List<Seen> visits = read(transaction, rows);
        ReferralBookings bookings = new ReferralBookings(transaction);
        Map<UUID, ReferralBookings.Booking> booked = new HashMap<>();
        bookings.ofVisits(visits.stream().flatMap(Seen::names).distinct().toList())
                .forEach(booking -> booked.put(booking.visitId(), booking));
        for (Seen visit : visits) {
            visit.names().map(booked::get).filter(Objects::nonNull).findFirst()
                    .ifPresent(booking -> follow(transaction, visit, booking));
        }
    }

    private void follow(Transaction transaction, Seen visit, ReferralBookings.Booking booking) {
        boolean isAnothers = !visit.id().equals(booking.visitId());
        if (visit.isMovedBack() || (isAnothers && !visit.state().occupiesSlot())) {
            return;
        }
        if (isAnothers) {
            new ReferralBookings(transaction).keep(booking.id(), booking.patientId(), visit.id());
        }
        new ReferralDao(transaction.handle()).find(booking.id()).ifPresent(row -> AppointmentRules
                .meaning(visit.state(), visit.told().undoes(), row.state(), visit.isAnotherThan(row))
                .ifPresent(step -> write(transaction, row, visit, step)));
    }

    private void write(Transaction transaction, ReferralRow row, Seen visit, ReferralStep step) {
        MedicalUnit unit = clinic.unit().unit();
        UUID user = transaction.actor().userId();
        boolean accepts = step == ReferralStep.ACCEPT && visit.state().occupiesSlot();
        ReferralWriter writer = new ReferralWriter(transaction, days);
        writer.insert(new ReferralEvent(Ids.next(), row.id(), step, visit.told().at(), unit.id(), unit.name(), user,
                nameOf(transaction, user).orElse(unit.name()), EventSource.PROGRAM, null, null, null,
                accepts ? visit.day() : null, accepts ? visit.starts() : null,
                accepts ? AppointmentPlace.of(clinic.unit(), visit.serviceId(), visit.roomId()) : null, null));
        writer.refresh(row.id());
    }

    private static Optional<String> nameOf(Transaction transaction, UUID user) {
        return transaction.handle().createQuery("select full_name from user_account where id = :id").bind("id", user)
                .mapTo(String.class).findOne();
    }

    private static List<Seen> read(Transaction transaction, List<Row> steps) {
        Map<UUID, Told> told = new HashMap<>();
        steps.forEach(step -> told.put((UUID) Objects.requireNonNull(step.values().get("visit_id")), Told.of(step)));
        return transaction.handle().createQuery("""
                select id, state, visit_day, starts, service_id, room_id, moved_from, moved_to from visit
                where id = any(:visits)""").bindArray("visits", UUID.class, told.keySet().toArray())
                .map((row, context) -> seen(row, told)).list();
    }

    private static Seen seen(ResultSet row, Map<UUID, Told> told) throws SQLException {
        UUID id = row.getObject(1, UUID.class);
        return new Seen(id, VisitState.valueOf(row.getString(2)), row.getObject(3, LocalDate.class),
                row.getObject(4, LocalTime.class), row.getObject(5, UUID.class), row.getObject(6, UUID.class),
                row.getObject(7, UUID.class), row.getObject(8, UUID.class), Objects.requireNonNull(told.get(id)));
    }
}
