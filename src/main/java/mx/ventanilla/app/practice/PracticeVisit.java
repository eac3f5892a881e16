package mx.ventanilla.app.practice;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import mx.ventanilla.agenda.AppointmentKind;
import mx.ventanilla.agenda.VisitState;
import mx.ventanilla.agenda.VisitStep;
import org.jspecify.annotations.Nullable;

/** An invented visit and the steps it has taken. */
final class PracticeVisit {
    private static final Duration TOLERANCE = Duration.ofMinutes(10);
    private final UUID patientId;
    private final AppointmentKind kind;
    private final @Nullable LocalTime starts;
    private final LocalDateTime requested;
    private final List<Step> steps = new ArrayList<>();
    private @Nullable LocalDateTime arrival;
    private @Nullable LocalDateTime called;
    private @Nullable LocalDateTime ended;
    private int ticket;

    PracticeVisit(UUID patientId, AppointmentKind kind, @Nullable LocalTime starts, LocalDateTime requested) {
        this.patientId = patientId;
        this.kind = kind;
        this.starts = starts;
        this.requested = requested;
        if (kind != AppointmentKind.WALK_IN) {
            steps.add(new Step(VisitStep.BOOK, VisitState.BOOKED, requested));
        }
    }

    /** One step, the state it led to, and its moment in the unit's time. */
    record Step(VisitStep step, VisitState to, LocalDateTime at) {}

    void arriveAt(LocalDateTime moment) {
        arrival = moment;
    }

    void seen(int number, LocalDateTime calledAt, LocalDateTime endedAt) {
        ticket = number;
        called = calledAt;
        ended = endedAt;
    }

    /** Takes the steps that lie before this moment. */
    void standAt(LocalDate day, LocalDateTime until) {
        if (arrival == null) {
            LocalDateTime given = day.atTime(starts()).plus(TOLERANCE);
            add(VisitStep.NO_SHOW, VisitState.NO_SHOW, given, until);
            return;
        }
        add(kind == AppointmentKind.WALK_IN ? VisitStep.REGISTER_WALK_IN : VisitStep.ARRIVE, VisitState.ARRIVED,
                arrival,
                until);
        if (called != null && ended != null) {
            add(VisitStep.CALL, VisitState.CALLED, called, until);
            add(VisitStep.BEGIN, VisitState.IN_CONSULTATION, called.plusMinutes(1), until);
            add(VisitStep.FINISH, VisitState.ATTENDED, ended, until);
        }
    }

    private void add(VisitStep step, VisitState to, LocalDateTime at, LocalDateTime until) {
        if (!at.isAfter(until)) {
            steps.add(new Step(step, to, at));
        }
    }

    boolean comes() {
        return arrival != null;
    }

    LocalDateTime arrival() {
        if (arrival == null) {
            throw new IllegalStateException("does not come");
        }
        return arrival;
    }

    LocalTime starts() {
        if (starts == null) {
            throw new IllegalStateException("has no slot");
        }
        return starts;
    }

    boolean hasSlot() {
        return starts != null;
    }

    UUID patientId() {
        return patientId;
    }

    AppointmentKind kind() {
        return kind;
    }

    LocalDateTime requested() {
        return requested;
    }

    List<Step> steps() {
        return steps;
    }

    VisitState state() {
        return steps.getLast().to();
    }

    /** Number of the ticket, 0 before the arrival. */
    int ticket() {
        return steps.stream().anyMatch(it -> it.to() == VisitState.ARRIVED) ? ticket : 0;
    }
}
